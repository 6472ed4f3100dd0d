import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyAction } from './testing/apply.ts';
import { type Editor, SERVER, startEditor } from './testing/editor.ts';

const BLAME = 'Alice forgot to run the migration.';
const WHOLE = {
  start: { line: 0, character: 0 },
  end: { line: 1000, character: 0 },
};
let count = 0;
const fresh = (name = 'postmortem'): string => `file:///repo/${++count}/${name}.md`;
const rules = ({ diagnostics }: PublishDiagnosticsParams): unknown[] =>
  diagnostics.map(({ code }) => code);
const language = (shown: PublishDiagnosticsParams): Diagnostic[] =>
  shown.diagnostics.filter(({ code }) => String(code).startsWith('language/'));
const textAt = (text: string, { range }: Diagnostic): string =>
  TextDocument.create('file:///t', 'markdown', 1, text).getText(range);

describe('a server over stdio', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await startEditor({ settings: { delay: 0 }, roots: ['file:///repo'] });
  });
  afterAll(async () => {
    expect(await editor.end()).toBe(0);
  });

  /** Opens a text and waits for what is shown on it. */
  async function shownOn(text: string, uri = fresh()): Promise<PublishDiagnosticsParams> {
    await editor.open(uri, text);
    return editor.diagnostics(uri);
  }

  it('shows findings at their places behind emoji and CRLF, as UTF-16 counts them', async () => {
    const text = `# Post-mortem\r\n\r\n## Root Cause(s)\r\n\r\n🔥👩‍🚒 ${BLAME}\r\n`;
    const shown = await shownOn(text);
    const [blame] = shown.diagnostics.filter(({ code }) => code === 'language/blame');
    if (!blame) throw new Error('Nothing was found.');
    expect(blame.range.start).toEqual({ line: 4, character: '🔥👩‍🚒 '.length });
    expect(textAt(text, blame)).toBe('Alice forgot');
    expect(blame).toMatchObject({ severity: 2, source: 'kintsugi' });
    expect(blame.message).toContain('How did the system allow this?');
  });

  it('follows changes piece by piece and says which version a finding is for', async () => {
    const uri = fresh();
    expect(language(await shownOn(`Notes.\n\n${BLAME}\n`, uri))).not.toEqual([]);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: BLAME.length } };
    await editor.change(uri, 2, [{ range, text: 'The deploy stopped.' }]);
    const after = await editor.diagnostics(uri, ({ version }) => version === 2);
    expect(language(after)).toEqual([]);
  });

  it('rewords by a quick fix, and everything at once by the source action', async () => {
    const uri = fresh();
    const text = `${BLAME}\n\nThe network team forgot to renew the certificate.\n`;
    await shownOn(text, uri);
    const quick = await editor.actions(uri, WHOLE, ['quickfix']);
    const [reword] = quick.filter(({ isPreferred }) => isPreferred);
    if (!reword) throw new Error('Nothing is offered.');
    expect(applyAction(text, reword)).not.toContain('Alice forgot');
    const [all, ...others] = await editor.actions(uri, WHOLE, ['source.fixAll']);
    if (!all) throw new Error('Nothing is offered.');
    expect(others).toEqual([]);
    const fixed = applyAction(text, all);
    expect(fixed).not.toContain('forgot');
    expect(fixed.split('\n')).toHaveLength(4);
  });

  it.each([
    ['a paragraph', `Text before.\n\n${BLAME}\nIt went on.\n`],
    ['a list', `- One thing.\n- ${BLAME}\n- Another.\n`],
    ['a table', `| What | Who |\n| --- | --- |\n| ${BLAME} | CI |\n| More | CI |\n`],
    ['front matter and CRLF', `---\r\ntitle: x\r\n---\r\n\r\n${BLAME}\r\n`],
  ])('keeps a finding with a reason in %s', async (_, text) => {
    const uri = fresh();
    const before = await shownOn(text, uri);
    const codes = new Set(language(before).map(({ code }) => String(code)));
    expect(codes).toContain('language/blame');
    let kept = text;
    for (const rule of codes) {
      await editor.change(uri, ++count + 1000, [{ text: kept }]);
      const actions = await editor.actions(uri, WHOLE, ['quickfix']);
      const keep = actions.find(({ title }) => title === `Keep this with a reason (${rule})`);
      if (!keep) throw new Error(`Keeping ${rule} is not offered.`);
      kept = applyAction(kept, keep);
    }
    const last = ++count + 1000;
    await editor.change(uri, last, [{ text: kept }]);
    const after = await editor.diagnostics(uri, ({ version }) => version === last);
    expect(language(after)).toEqual([]);
    expect(kept.replace(/ ?<!--.*?-->(?:\r?\n(?!\|))?/g, '')).toContain(BLAME);
  });

  it('answers a finding about structure by a comment that leaves the text as it is', async () => {
    const uri = fresh();
    const text = '---\nseverity: SEV2\n---\n\n# Post-mortem\n\n## Summary\n\nIt broke.\n';
    const before = await shownOn(text, uri);
    expect(rules(before)).toContain('structure/no-action-items');
    const actions = await editor.actions(uri, WHOLE);
    const keep = actions.find(({ title }) => title.includes('structure/no-action-items'));
    if (!keep) throw new Error('Keeping it is not offered.');
    const kept = applyAction(text, keep);
    expect(kept.startsWith('---\nseverity')).toBe(true);
    await editor.change(uri, 2, [{ text: kept }]);
    const after = await editor.diagnostics(uri, ({ version }) => version === 2);
    expect(rules(after)).toEqual(rules(before).filter((id) => id !== 'structure/no-action-items'));
  });

  it('tells why, and the question to ask instead, where the pointer is', async () => {
    const uri = fresh();
    await shownOn(`${BLAME}\n`, uri);
    const hover = await editor.hover(uri, { line: 0, character: 8 });
    expect(hover?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringMatching(
        /Blame prevents learning[\s\S]*\*\*Ask instead\*\*: How did the system allow this\?[\s\S]*`language\/blame`/,
      ),
    });
    expect(await editor.hover(uri, { line: 0, character: BLAME.length })).toBeNull();
  });

  it('answers about the text as it stands, however soon after a change', async () => {
    const uri = fresh();
    await editor.open(uri, 'Nothing yet.\n');
    await editor.change(uri, 2, [{ text: `${BLAME}\n` }]);
    expect(await editor.hover(uri, { line: 0, character: 8 })).not.toBeNull();
  });

  it('takes everything back from a document that is closed', async () => {
    const uri = fresh();
    await shownOn(`${BLAME}\n`, uri);
    await editor.close(uri);
    const after = await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
    expect(after.diagnostics).toEqual([]);
    expect(await editor.hover(uri, { line: 0, character: 8 })).toBeNull();
  });

  it('checks post-mortems by name, by folder or by shape, and no other text', async () => {
    const shape = `# Review\n\n## Summary\n\n${BLAME}\n\n## Timeline\n\nx\n\n## Impact\n\nx\n`;
    expect(language(await shownOn(`${BLAME}\n`, fresh('2026-02-outage-db')))).not.toEqual([]);
    expect(language(await shownOn(`${BLAME}\n`, fresh('Incidents/db')))).not.toEqual([]);
    expect(rules(await shownOn(shape, fresh('notes')))).toEqual(
      expect.arrayContaining(['language/blame', 'structure/missing-section']),
    );
    expect(rules(await shownOn(`${BLAME}\n`, fresh('notes')))).toEqual([]);
    expect(rules(await shownOn(`# T\n\n${BLAME}\n`, 'untitled:Untitled-1'))).toEqual([]);
    await editor.open('file:///repo/incident.py', `# ${BLAME}\n`, 'python');
    expect(rules(await editor.diagnostics('file:///repo/incident.py'))).toEqual([]);
  });

  it('says so when a text is not in English, and looks at its structure alone', async () => {
    const text = `# Post-mortem\n\n## Summary\n\n${'Der Dienst war eine Stunde lang nicht erreichbar, weil die Platte voll war und niemand es sah. '.repeat(5)}\n\n## Timeline\n\n## Impact\n`;
    const shown = await shownOn(text);
    expect(shown.diagnostics[0]).toMatchObject({
      severity: 3,
      message: 'This text is not in English, so only the structure rules were applied.',
    });
    expect(rules(shown)).toContain('structure/missing-section');
  });

  it('says so when a text is no text', async () => {
    const shown = await shownOn('Nothing but \0 here.');
    expect(shown.diagnostics).toEqual([
      expect.objectContaining({ severity: 3, message: expect.stringContaining('NUL') }),
    ]);
  });
});

describe('an editor that can do little', () => {
  it('gets plain edits, and pushes its settings', async () => {
    const editor = await startEditor({
      capabilities: {},
      initializationOptions: { settings: { delay: 0, check: 'all' } },
    });
    const uri = fresh('notes');
    await editor.open(uri, `${BLAME}\n`);
    expect(language(await editor.diagnostics(uri))).not.toEqual([]);
    const actions = await editor.actions(uri, WHOLE, ['quickfix']);
    expect(actions.length).toBeGreaterThan(1);
    for (const { edit } of actions) expect(Object.keys(edit ?? {})).toEqual(['changes']);
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { kintsugi: { delay: 0, check: 'off' } },
    });
    expect((await editor.diagnostics(uri)).diagnostics).toEqual([]);
    expect(await editor.end()).toBe(0);
  });

  it('takes the server along when it goes without a word', async () => {
    const child = spawn(process.execPath, [...SERVER], { stdio: ['pipe', 'ignore', 'inherit'] });
    const gone = once(child, 'exit');
    child.stdin.end();
    expect(await gone).toEqual([1, null]);
  });
});
