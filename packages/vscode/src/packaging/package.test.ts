import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Module } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEditor } from '@kintsugi/lsp/testing';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageExtension } from './package.ts';

let folder: string;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-vsix-'));
  const vsix = await packageExtension(join(folder, 'kintsugi.vsix'));
  const entries = Object.entries(unzipSync(await readFile(vsix)));
  files = entries.map(([name]) => name);
  for (const [name, bytes] of entries) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (...path: string[]): Promise<string> =>
  readFile(join(folder, 'extension', ...path), 'utf8');

it('holds what the manifest names, and nothing beside it', async () => {
  const manifest = JSON.parse(await read('package.json'));
  expect(manifest).toMatchObject({
    name: 'kintsugi-vscode',
    publisher: 'kintsugi',
    activationEvents: expect.arrayContaining(['onLanguage:markdown']),
  });
  const named = [manifest.main, manifest.icon, manifest.contributes.jsonValidation[0].url];
  for (const path of [...named, 'dist/server.mjs', 'dist/third-party-licences.txt']) {
    expect(files).toContain(`extension/${path.replace(/^\.\//, '')}`);
  }
  expect(files.filter((name) => /node_modules|\.ts$|\.map$|\/src\//.test(name))).toEqual([]);
  expect(strFromU8(await readFile(join(folder, 'extension.vsixmanifest')))).toContain(
    'Id="kintsugi-vscode"',
  );
});

it('hands on the licences of what is bundled', async () => {
  const text = await read('dist', 'third-party-licences.txt');
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc']) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
  }
});

it('asks nothing of its surroundings but VS Code and Node', async () => {
  const builtin = new Set(Module.builtinModules.flatMap((name) => [name, `node:${name}`]));
  const wanted = [...(await read('dist', 'extension.cjs')).matchAll(/require\(([`"'])(.+?)\1\)/g)];
  const names = new Set(wanted.map(([, , name]) => name ?? ''));
  expect([...names].filter((name) => !builtin.has(name))).toEqual(['vscode']);
  const imports = [...(await read('dist', 'server.mjs')).matchAll(/\bfrom\s?["']([^"']+)["']/g)];
  expect(imports.map(([, name]) => name ?? '').filter((name) => !builtin.has(name))).toEqual([]);
});

it('has a page about each rule that its findings link to', async () => {
  const editor = await startEditor({
    command: [join(folder, 'extension', 'dist', 'server.mjs')],
    roots: [pathToFileURL(folder).href],
    initializationOptions: {
      rulePages: pathToFileURL(join(folder, 'extension', 'dist', 'rules')).href,
    },
    settings: { delay: 0 },
  });
  const uri = pathToFileURL(join(folder, 'outage.md')).href;
  await editor.open(uri, '# Outage\n\n## Timeline\n\n🔥 Bob forgot the flag.\n');
  const { diagnostics } = await editor.diagnostics(uri);
  const codes = diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['language/blame', 'structure/no-action-items']));
  for (const { codeDescription } of diagnostics) {
    const page = await readFile(new URL(codeDescription?.href ?? ''), 'utf8');
    expect(page).toContain('Why it hurts learning');
  }
  expect(await editor.end()).toBe(0);
});

it('offers what VS Code calls, in the form in which VS Code loads it', () => {
  const code = `
    const { Module } = require('node:module');
    const load = Module._load;
    const some = new Proxy(class {}, { get: (of, key) => (key === 'prototype' ? of.prototype : some) });
    Module._load = (name, ...rest) => (name === 'vscode' ? some : load(name, ...rest));
    console.log(Object.keys(require(process.argv[1])).join());
  `;
  const extension = join(folder, 'extension', 'dist', 'extension.cjs');
  const loaded = spawnSync(process.execPath, ['-e', code, extension], { encoding: 'utf8' });
  expect(loaded).toMatchObject({ stderr: '', stdout: 'activate,deactivate\n' });
});
