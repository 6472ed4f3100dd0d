import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const forwardUrl = new URL('./forward.mjs', import.meta.url).href;

/** Runs a script through `forward`, in a process of its own, since that takes over its signals. */
function startForwarding(script: string) {
  const outer = `import { forward } from ${JSON.stringify(forwardUrl)};
    process.exitCode = await forward(process.execPath, ['-e', ${JSON.stringify(script)}]);`;
  return spawn(process.execPath, ['--input-type=module', '-e', outer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('gives back the exit code', async () => {
  expect((await once(startForwarding('process.exit(7)'), 'exit'))[0]).toBe(7);
});

test('tells an end by signal as a shell does', async () => {
  const child = startForwarding(`process.kill(process.pid, 'SIGKILL')`);
  expect((await once(child, 'exit'))[0]).toBe(128 + 9);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'passes %s on and waits for the end',
  async (signal) => {
    const child = startForwarding(
      `process.on('${signal}', () => { process.exit(5); }); setInterval(() => {}, 1000); console.log('up');`,
    );
    await once(createInterface(child.stdout), 'line');
    const exit = once(child, 'exit');
    child.kill(signal);
    expect((await exit)[0]).toBe(5);
  },
);

test('ends the program when the shell between npm and us was ended', async () => {
  const script = `process.on('SIGTERM', () => { console.log('asked'); process.exit(); });
    setInterval(() => {}, 1000); console.log('up');`;
  const outer = `import { forward } from ${JSON.stringify(forwardUrl)};
    await forward(process.execPath, ['-e', ${JSON.stringify(script)}]);`;
  const shell = spawn(
    'sh',
    ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, outer],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface(shell.stdout);
  await once(lines, 'line');
  const asked = once(lines, 'line');
  shell.kill('SIGKILL');
  expect(await asked).toEqual(['asked']);
});
