import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createConfigs,
  createLeftOut,
  decodeText,
  encodeText,
  FileProblem,
  findFiles,
  readText,
} from './index.ts';

let root: string;

const FILES: Readonly<Record<string, string>> = {
  '.git/HEAD': '',
  '.gitignore': 'built/\n*.draft.md\n',
  'README.md': '',
  'docs/Incident-7.md': '',
  'docs/postmortems/2026/db.md': '',
  'docs/postmortems/2026/db.png': '',
  'docs/post-mortem.mdx': '',
  'docs/retro.draft.md': '',
  'docs/.hidden/outage.md': '',
  'docs/sub/.gitignore': '!kept.draft.md\n',
  'docs/sub/kept.draft.md': '',
  'docs/failure.txt': '',
  'built/outage.md': '',
  'node_modules/x/incident.md': '',
  '[odd].md': '',
  'teams/a/kintsugi.config.json': '{"rules": {"language/loaded": "off"}, "ignore": ["old/"]}',
  'teams/b/kintsugi.config.json': '{"rules": {"language/loded": "off"}}',
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kintsugi-files-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(join(root, 'README.md'), join(root, 'docs', 'link.md'));
  await symlink(join(root, 'docs'), join(root, 'docs', 'round'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const found = (words: readonly string[], gitignore = true): (string | undefined)[] =>
  [...findFiles(words, { cwd: root, gitignore })].map((each) =>
    each instanceof FileProblem ? `! ${each.message}` : each,
  );

describe('finding files', () => {
  it('without words takes what is named as the specification says, and what lies in such folders', () => {
    expect(found([])).toEqual([
      'docs/Incident-7.md',
      'docs/post-mortem.mdx',
      'docs/postmortems/2026/db.md',
    ]);
  });

  it('takes the Markdown of a folder, links to files too, but nothing that git leaves out', () => {
    expect(found(['docs'])).toEqual([
      'docs/Incident-7.md',
      'docs/link.md',
      'docs/post-mortem.mdx',
      'docs/postmortems/2026/db.md',
      'docs/sub/kept.draft.md',
    ]);
    expect(found(['docs'], false)).toContain('docs/retro.draft.md');
  });

  it('takes patterns, with or without an ending', () => {
    expect(found(['docs/*.{md,txt}'])).toEqual([
      'docs/Incident-7.md',
      'docs/failure.txt',
      'docs/link.md',
    ]);
    expect(found(['**/post*'])).toEqual(['docs/post-mortem.mdx', 'docs/postmortems/2026/db.md']);
  });

  it('takes a file that is named, whatever it is, and each once', () => {
    expect(found(['built/outage.md', './built/outage.md', '[odd].md', '-', '-'])).toEqual([
      'built/outage.md',
      '[odd].md',
      '-',
    ]);
  });

  it('says what a word does not mean, and goes on', () => {
    expect(found(['gone.md', 'README.md/x', '*.gone', 'README.md'])).toEqual([
      '! There is no file gone.md.',
      '! There is no file README.md/x.',
      '! No file is meant by *.gone.',
      'README.md',
    ]);
  });

  it('passes by the same when it watches', () => {
    const leftOut = createLeftOut(true);
    expect(leftOut(join(root, 'built'), true)).toBe(true);
    expect(leftOut(join(root, 'docs/node_modules'), true)).toBe(true);
    expect(leftOut(join(root, 'docs/retro.draft.md'), false)).toBe(true);
    expect(leftOut(join(root, 'docs'), true)).toBe(false);
  });
});

describe('reading text', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
  ] as const)('reads and writes %s (marked: %s)', (name, marked) => {
    const text = 'Ünïcode 👩‍🚒\r\n';
    const bytes = encodeText(text, { name, marked });
    expect(decodeText(bytes, 'x.md')).toEqual({ text, encoding: { name, marked } });
  });

  it('says in which line the first byte stands that is not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${'é'.repeat(70_000)}\n\ufffd\n`),
      Buffer.from('caf\xe9\n', 'latin1'),
    ]);
    expect(() => decodeText(bytes, 'x.md')).toThrow(/line 3 holds the byte 0xE9/);
  });

  it('says why a file cannot be read', () => {
    expect(() => readText(join(root, 'none.md'))).toThrow(/cannot be read: it is not there/);
    expect(() => readText(root)).toThrow(/it is a folder/);
  });
});

describe('configurations', () => {
  it('has the nearest one, which leaves files out', () => {
    const config = createConfigs().for(join(root, 'teams/a/deep'));
    expect(config?.config.rules).toEqual({ 'language/loaded': 'off' });
    expect(config?.leavesOut(join(root, 'teams/a/old/x.md'))).toBe(true);
    expect(config?.leavesOut(join(root, 'teams/a/new/x.md'))).toBe(false);
  });

  it('tells a broken one the same way each time it is asked for', () => {
    const configs = createConfigs();
    const tell = () => {
      try {
        return configs.for(join(root, 'teams/b'));
      } catch (error) {
        return error;
      }
    };
    expect(tell()).toMatchObject({
      message: expect.stringMatching(
        /kintsugi\.config\.json cannot be used: 1:12 .*language\/loaded/,
      ),
    });
    expect(tell()).toBe(tell());
  });
});
