import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { bareEnvironment, PROGRAM } from '../testing/run.ts';

const frame = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

it('serves an editor over standard input and output until it says goodbye', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], {
    env: bareEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const params = { processId: null, rootUri: null, capabilities: {} };
  child.stdin.write(frame({ id: 1, method: 'initialize', params }));
  child.stdin.write(frame({ id: 2, method: 'shutdown' }));
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('"id":2')) child.stdin.write(frame({ method: 'exit' }));
  }
  expect(await gone).toEqual([0, null]);
  const bodies = said.split(/Content-Length: \d+\r\n\r\n/).slice(1);
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    expect.objectContaining({
      id: 1,
      result: expect.objectContaining({ serverInfo: { name: 'kintsugi-lsp' } }),
    }),
    expect.objectContaining({ id: 2, result: null }),
  ]);
});
