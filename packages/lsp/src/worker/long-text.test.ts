import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { type Editor, startEditor } from '../testing/editor.ts';

const LINE =
  'The on-call engineer should have paused the scheduler before the deploy of the day.\n\n';
const textOf = (length: number): string => LINE.repeat(Math.ceil(length / LINE.length));
let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ settings: { delay: 0 } });
});
afterAll(async () => {
  expect(await editor.end()).toBe(0);
});

it('says so when a text of 10 MB is too long to be checked, and goes on answering', async () => {
  const uri = 'file:///repo/outage.md';
  await editor.open(uri, textOf(10_000_000));
  const { diagnostics } = await editor.diagnostics(uri);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      severity: 3,
      message: expect.stringMatching(/^This text has 10,\d{3},\d{3} characters; up to 2,000,000/),
    }),
  ]);
  expect(await editor.hover(uri, { line: 0, character: 5 })).toBeNull();
});

it('answers about one document while it checks another that is long', async () => {
  const long = 'file:///repo/long-outage.md';
  const order: string[] = [];
  await editor.open(long, textOf(1_900_000));
  const checked = editor.diagnostics(long).then((shown) => {
    order.push('long');
    return shown;
  });
  const other = 'file:///repo/new-incident.md';
  await editor.open(other, '');
  const offered = await editor.complete(other, { line: 0, character: 0 });
  order.push('short');
  expect(offered.length).toBeGreaterThan(7);
  expect((await checked).diagnostics.length).toBeGreaterThan(20_000);
  expect(order).toEqual(['short', 'long']);
});

it('drops the check of a text that has changed meanwhile', async () => {
  const uri = 'file:///repo/typed-outage.md';
  const shown: PublishDiagnosticsParams[] = [];
  await editor.open(uri, textOf(1_900_000));
  await editor.change(uri, 2, [{ text: LINE }]);
  shown.push(await editor.diagnostics(uri));
  expect(shown[0]?.version).toBe(2);
  expect(shown[0]?.diagnostics).toHaveLength(1);
});
