import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { type Editor, startEditor } from '../testing/editor.ts';

const BLAME = 'Alice forgot to run the migration.\n';
let folder: string;
let editor: Editor;
let config: string;
const uriOf = (...path: string[]): string => pathToFileURL(join(folder, ...path)).href;
const codes = ({ diagnostics }: PublishDiagnosticsParams): unknown[] =>
  diagnostics.map(({ code }) => code);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-lsp-'));
  await mkdir(join(folder, 'docs'));
  config = join(folder, 'kintsugi.config.json');
  editor = await startEditor({ settings: { delay: 0 }, roots: [pathToFileURL(folder).href] });
});
afterEach(() => rm(config, { force: true }));
afterAll(async () => {
  expect(await editor.end()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

/** Writes the configuration and tells the server, as an editor that watches files does. */
async function configure(text: string): Promise<void> {
  await writeFile(config, text);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf('kintsugi.config.json'), type: FileChangeType.Changed }],
  });
}

it('asks to be told of configuration files', async () => {
  expect(await editor.watched).toEqual(['**/kintsugi.config.json']);
});

it('follows the nearest configuration, and a change of it, without the document being touched', async () => {
  const uri = uriOf('docs', 'outage.md');
  await editor.open(uri, BLAME);
  expect(codes(await editor.diagnostics(uri))).toContain('language/blame');
  await configure('{"rules": {"language/blame": "off", "language/named-individual": "error"}}');
  const after = await editor.diagnostics(uri);
  expect(after.diagnostics).toEqual([
    expect.objectContaining({ code: 'language/named-individual', severity: 1 }),
  ]);
  await editor.close(uri);
});

it('checks the files that the configuration names, and none that it ignores', async () => {
  await configure('{"files": ["docs/*.md"], "ignore": ["docs/old-*"]}');
  const shown = async (name: string): Promise<PublishDiagnosticsParams> => {
    await editor.open(uriOf('docs', name), BLAME);
    return editor.diagnostics(uriOf('docs', name));
  };
  expect(codes(await shown('notes.md'))).toContain('language/blame');
  expect(codes(await shown('old-incident.md'))).toEqual([]);
});

it('shows on the configuration what is wrong with it, until it is right', async () => {
  const uri = uriOf('docs', 'incident.md');
  const file = uriOf('kintsugi.config.json');
  await configure('{\n  "rules": {"language/blam": "off"}\n}\n');
  await editor.open(uri, BLAME);
  const broken = await editor.diagnostics(file, ({ diagnostics }) => diagnostics.length > 0);
  expect(broken.diagnostics).toEqual([
    expect.objectContaining({
      severity: 1,
      range: expect.objectContaining({ start: { line: 1, character: 12 } }),
      message: expect.stringContaining('language/blame'),
    }),
  ]);
  expect(codes(await editor.diagnostics(uri))).toContain('language/blame');
  await configure('{"rules": {"language/blame": "off"}}');
  await editor.diagnostics(file, ({ diagnostics }) => diagnostics.length === 0);
  expect(codes(await editor.diagnostics(uri))).not.toContain('language/blame');
});

it('looks at an open configuration as it is typed', async () => {
  const file = uriOf('kintsugi.config.json');
  await editor.open(file, '{"rules": {]', 'json');
  const broken = await editor.diagnostics(file, ({ version }) => version === 1);
  expect(broken.diagnostics[0]?.range.start).toEqual({ line: 0, character: 11 });
  await editor.change(file, 2, [{ text: '{"rules": {}}' }]);
  const mended = await editor.diagnostics(file, ({ version }) => version === 2);
  expect(mended.diagnostics).toEqual([]);
});
