import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints, type IncidentView } from '@kintsugi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { stallingProxy } from '../testing/stalling-proxy.ts';

const examples = fileURLToPath(
  new URL('../../../../examples/checkout-outage/evidence/', import.meta.url),
);

let server: TestServer;
let incident: IncidentView;

beforeAll(async () => {
  server = await startTestServer();
  const body = { title: 'Checkout is down' };
  incident = await server.client.json(endpoints.createIncident, { body });
}, 120_000);
afterAll(() => server.stop());

const add = (...words: string[]) =>
  server.kintsugi(['evidence', 'add', ...words, '--incident', 'INC-1']);

/** Writes a file of the test and gives its path. */
const file = async (name: string, content: string | Buffer) => {
  const path = join(server.folder, name);
  await writeFile(path, content);
  return path;
};

const evidence = async () => {
  const params = { incidentId: incident.id };
  return (await server.client.json(endpoints.listEvidence, { params })).items;
};

describe('kintsugi evidence add', () => {
  it('says what was read, and that a second time adds nothing', async () => {
    const log = join(examples, 'git-log.txt');
    const first = await add(log, '--wait');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^✓ git-log\.txt: 3\.8 kB, git log, 15 events\n/);
    const second = await add(log, '--wait');
    expect(second.stderr).toBe('git-log.txt is there already, byte for byte.\n');
    expect(await evidence()).toHaveLength(1);
  });

  it('answers JSON for machines, and nothing else', async () => {
    const { code, stdout, stderr } = await add(
      join(examples, 'gateway.syslog'),
      '--wait',
      '--json',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ name: 'gateway.syslog', state: 'ready', events: 1394, unreadable: 0 }],
    });
  });

  it.each([
    ['empty.log', Buffer.alloc(0), /The file is empty/],
    ['noise.dat', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 197) % 256)), /binary/],
    ['words.txt', 'just some words\n', /No format fits/],
  ])('%s is kept with its reason, and the exit code is 1', async (name, content, reason) => {
    const { code, stdout } = await add(await file(name, content), '--wait');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗/);
    expect(stdout).toMatch(reason);
  });

  it('a zip that is cut off is said to be', async () => {
    const whole = await readFile(join(examples, 'slack-incident-channel.zip'));
    const { code, stdout } = await add(await file('cut.zip', whole.subarray(0, 3000)), '--wait');
    expect(code).toBe(1);
    expect(stdout).toMatch(/archive is cut off/);
  });

  it('opens a citation at its line, and says so when there is no such file or line', async () => {
    const shown = await server.kintsugi([
      'evidence',
      'show',
      '1',
      'git-log.txt:18',
      '--context',
      '1',
    ]);
    expect(shown.stdout).toMatch(/^git-log\.txt {2}sha256 fadc8be9/);
    expect(shown.stdout).toMatch(
      /\n {2}17 {2}\n▸ 18 {2}commit e25b9f0.*\n(▸ .*\n){7} {2}26 {2}\n$/,
    );
    const file = await server.kintsugi(['evidence', 'show', '1', 'gone.log:1']);
    expect(file).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no evidence file gone.log'),
    });
    const line = await server.kintsugi(['evidence', 'show', '1', 'git-log.txt:99999']);
    expect(line.code).toBe(4);
  });

  it('lists events narrowed down, and refuses what it does not know', async () => {
    const { stdout } = await server.kintsugi([
      'evidence',
      'events',
      '1',
      '--file',
      'git-log.txt',
      '-q',
      'Merge pull request #482',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      items: [
        { text: expect.stringContaining('#482'), citation: { file: 'git-log.txt', line: 18 } },
      ],
      more: false,
    });
    const zone = await add(join(examples, 'git-log.txt'), '--zone', 'Mars/Olympus');
    expect(zone).toMatchObject({ code: 4, stderr: expect.stringMatching(/time zone/) });
  });

  it('Ctrl-C cancels, and nothing of the file stays', async () => {
    const proxy = await stallingProxy(server.url, 1_000_000);
    const before = await evidence();
    let interrupt = (): void => undefined;
    const log = join(examples, 'checkout-api.log');
    const running = server.kintsugi(['evidence', 'add', log, '--incident', 'INC-1'], {
      env: { KINTSUGI_URL: proxy.url, KINTSUGI_API_KEY: server.apiKey },
      onStart: (child) => {
        interrupt = () => child.kill('SIGINT');
      },
    });
    await expect.poll(evidence, { timeout: 60_000 }).toHaveLength(before.length + 1);
    interrupt();
    const { code, stderr } = await running;
    expect({ code, stderr }).toMatchObject({
      code: 130,
      stderr: expect.stringContaining('The import was cancelled'),
    });
    await expect.poll(evidence, { timeout: 30_000 }).toEqual(before);
    await proxy.close();
  }, 120_000);

  it.skipIf(process.platform === 'win32')('refuses a pipe, which no Ctrl-C could end', async () => {
    const pipe = join(server.folder, 'endless.log');
    execFileSync('bash', ['-c', 'mkfifo "$0"', pipe]);
    expect(await add(pipe)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no file that can be read to its end'),
    });
  });
});
