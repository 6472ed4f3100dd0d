import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, PROGRAM, run } from './testing/run.ts';

let folder: string;
let env: NodeJS.ProcessEnv;
let odd: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-cli-'));
  env = { XDG_CONFIG_HOME: join(folder, 'config'), KINTSUGI_DATA: join(folder, 'data') };
  await writeFile(join(folder, 'broken.json'), '{"rules": {"language/blame": "loud"}}');
  await writeFile(join(folder, 'image.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  await writeFile(join(folder, 'note.md'), '# Note\n');
  odd = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
});
afterAll(async () => {
  odd.close();
  await rm(folder, { recursive: true, force: true });
});

/** An address where nothing listens: a port that was free a moment ago. */
const NOBODY = await new Promise<string>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(`http://127.0.0.1:${port}`));
  });
});
const inc = ['--url', NOBODY];

/** Words, exit code, and what standard error says. */
const BAD: readonly [readonly string[], number, RegExp][] = [
  [['lnt', 'a.md'], 2, /unknown command 'lnt'\n\(Did you mean lint\?\)/],
  [['incident', 'lst'], 2, /Did you mean list\?/],
  [['lint', '--formt', 'json', 'a.md'], 2, /unknown option '--formt'\n\(Did you mean --format\?\)/],
  [['lint', '--as-of', '2026-02-30', 'note.md'], 2, /“2026-02-30” is not a day of the calendar/],
  [['lint', '--rule', 'language/balme=off', 'note.md'], 2, /there is no rule language\/balme/],
  [['lint', '--rule', 'blame=loud', 'note.md'], 2, /does not say on, off, error, warn, info/],
  [['lint', '--fix', '-'], 2, /standard input is none/],
  [['lint', '--watch', '--json', 'note.md'], 2, /--watch shows findings to a person/],
  [['lint', '--max-warnings', '-1', 'note.md'], 2, /whole number from 0/],
  [['lint', 'gone.md'], 2, /There is no file gone\.md\./],
  [['lint', '*.gone'], 2, /No file is meant by \*\.gone\./],
  [
    ['lint', '--format', 'xml', 'note.md'],
    2,
    /Allowed choices are pretty, json, sarif, github, junit/,
  ],
  [['lint', '--config', 'gone.json', 'note.md'], 2, /--config: there is no file gone\.json/],
  [
    ['lint', '--config', 'broken.json', 'note.md'],
    2,
    /broken\.json cannot be used: 1:\d+ One of these[\s\S]*warn, error/,
  ],
  [['lint', 'image.md'], 2, /image\.md is not text in UTF-8/],
  [['start', '--port', '99999'], 2, /whole number from 0 to 65535/],
  [['start', '--port', '-1'], 2, /whole number from 0 to 65535/],
  [['completion', 'tcsh'], 2, /Allowed choices are bash, zsh, fish/],
  [['incident', 'list'], 3, /No Kintsugi is known[\s\S]*npm start/],
  [['incident', 'list', '--url', NOBODY], 3, /nothing listens there/],
  [['incident', 'list', '--url', 'http://no.invalid'], 3, /no such host|cannot be looked up/],
  [['incident', 'list', '--url', 'ftp://host'], 2, /“ftp:\/\/host” is not the address/],
  [['incident', 'list', '--limit', 'many'], 2, /whole number from 1/],
  [['incident', 'list', '--severity', 'SEV9'], 2, /Allowed choices are SEV1, SEV2, SEV3, SEV4/],
  [['incident', 'show', 'INC-x', ...inc], 2, /“INC-x” is not the name of an incident/],
  [['incident', 'show', 'INC-0', ...inc], 2, /“INC-0” is not the name of an incident/],
  [['incident', 'new', ...inc], 2, /The title is missing\.[\s\S]*--title/],
  [
    ['incident', 'new', 'A title', '--started', '2026-03-10 13:00', ...inc],
    2,
    /--started[\s\S]*--zone/,
  ],
  [['incident', 'severity', 'INC-1', 'SEV7', ...inc], 2, /Allowed choices/],
  [
    ['incident', 'move', 'INC-1', 'somewhere', ...inc],
    2,
    /Allowed choices are gathering, drafting/,
  ],
  [['evidence', 'add', 'note.md', ...inc], 2, /--incident INC-12/],
  [['evidence', 'add', 'gone.log', '--incident', '1', ...inc], 2, /gone\.log cannot be read/],
  [['evidence', 'add', '.', '--incident', '1', ...inc], 2, /\. is a folder/],
  [['evidence', 'show', 'INC-1', 'note.md', ...inc], 2, /“note\.md” is not a citation/],
  [['timeline', 'add', 'INC-1', '--at', 'noon', '--text', 'x', ...inc], 2, /“noon” is not a time/],
  [['actions', 'update', 'INC-1', ...inc], 2, /“INC-1” is not the name of an action item/],
  [['import', 'gone.md', ...inc], 2, /gone\.md cannot be read/],
  [['login', '--url', NOBODY, '--email', 'a@example.com'], 3, /nothing listens there/],
];

describe('bad input', () => {
  it.each(BAD)('kintsugi %j ends with %i', async (args, code, message) => {
    const result = await run(args, { env, cwd: folder });
    expect(result.stderr).toMatch(message);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: '' });
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it('a server that is no Kintsugi is said to be none', async () => {
    const { port } = odd.address() as AddressInfo;
    const result = await run(['incident', 'list', '--url', `http://127.0.0.1:${port}`], { env });
    expect(result).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no Kintsugi/),
    });
  });

  it.each([
    [['incident', 'lst', '--json'], "unknown command 'lst'"],
    [['incident', '--json'], "unknown option '--json'"],
    [['lint', '--json', '--formt', 'x'], "unknown option '--formt'"],
    [['lint', '--format=json', '--kind', 'x'], "option '--kind <kind>' argument 'x' is invalid"],
    [['incident', 'list', '--json', '--limit', 'many'], "option '--limit <n>' argument"],
  ])('with --json kintsugi %j is a JSON object too', async (args, title) => {
    const { code, stdout, stderr } = await run(args, { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({
      error: { title: expect.stringContaining(title), exitCode: 2 },
    });
  });

  it('a configuration that is broken is no server of another version', async () => {
    const home = join(folder, 'broken-home');
    await mkdir(join(home, 'kintsugi'), { recursive: true });
    await writeFile(join(home, 'kintsugi', 'config.json'), '{"url": 7}');
    const result = await run(['incident', 'list'], { env: { ...env, XDG_CONFIG_HOME: home } });
    expect(result).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be read as the configuration'),
    });
  });

  it('with --json the failure is one JSON object', async () => {
    const result = await run(['incident', 'list', '--json'], { env });
    expect(JSON.parse(result.stderr)).toMatchObject({
      error: { title: expect.stringContaining('No Kintsugi is known'), exitCode: 3 },
    });
  });
});

describe('the help', () => {
  it('lists the commands in the order of the way', async () => {
    const { code, stdout } = await run([], { env });
    const order = [
      'start',
      'login',
      'incident',
      'evidence',
      'timeline',
      'lint',
      'actions',
      'publish',
    ];
    const places = order.map((name) => stdout.search(new RegExp(`^  ${name} `, 'm')));
    expect(code).toBe(0);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('shows a command of a command, and no colours where nobody looks', async () => {
    const { stdout } = await run(['help', 'incident', 'new'], { env });
    expect(stdout).toContain('Usage: kintsugi incident new');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(stdout).not.toMatch(/\u001b/);
  });
});

describe('a closed pipe', () => {
  it('ends the program quietly', async () => {
    const shell = spawn(
      'bash',
      ['-c', 'set -o pipefail; "$0" "$1" --help | true; echo $?', process.execPath, PROGRAM],
      {
        env: { ...bareEnvironment(), ...env },
      },
    );
    let output = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    await new Promise((resolve) => shell.on('close', resolve));
    expect(output).toBe('0\n');
  });
});
