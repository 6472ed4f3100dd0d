import { lint } from '@kintsugi/lint';
import { readStructure } from '@kintsugi/markdown/structure';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readAbilities } from '../../abilities.ts';
import { withHints } from '../../testing/apply.ts';
import { ABLE } from '../../testing/editor.ts';
import { completeAt } from './complete.ts';

/** Completes at the `¦` of a text. */
function completed(marked: string, abilities = readAbilities(ABLE)): CompletionItem[] {
  const offset = marked.indexOf('¦');
  const document = TextDocument.create('file:///i.md', 'markdown', 1, marked.replace('¦', ''));
  return completeAt(document, document.positionAt(offset), abilities);
}
const labels = (items: CompletionItem[]): string[] => items.map(({ label }) => label);

/** The text after an item is taken, hints left standing. */
function taken(marked: string, label: string, abilities = readAbilities(ABLE)): string {
  const item = completed(marked, abilities).find((candidate) => candidate.label === label);
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`${label} is not offered.`);
  const document = TextDocument.create('file:///i.md', 'markdown', 1, marked.replace('¦', ''));
  const { range, newText } = item.textEdit;
  const text = abilities.snippetCompletions ? withHints(newText) : newText;
  return TextDocument.applyEdits(document, [{ range, newText: text }]);
}

describe('sections', () => {
  it('offers an empty document the template, in which a reader finds all seven', () => {
    const text = taken('¦', '# Post-mortem');
    expect(readStructure(text).sections.map(({ key }) => key)).toEqual([
      'summary',
      'timeline',
      'impact',
      'rootCauses',
      'wentWell',
      'improve',
      'actions',
    ]);
    expect(lint(text).findings.map(({ rule }) => rule)).not.toContain('structure/missing-section');
  });

  it('offers what is missing, in order, with the questions of the specification', () => {
    const items = completed('# P\n\n## 1. Summary\n\nx\n\n##¦\n\n## 3. Impact\n\nx\n');
    expect(labels(items)).toEqual([
      '## 2. Timeline',
      '## 4. Root Cause(s)',
      '## 5. What Went Well',
      '## 6. What Could Be Improved',
      '## 7. Action Items',
    ]);
    expect(items[1]?.documentation).toMatchObject({
      value: expect.stringContaining("What safeguards didn't catch it?"),
    });
    expect(items.map(({ sortText }) => sortText)).toEqual(['000', '001', '002', '003', '004']);
  });

  it('numbers headings only where the others are numbered', () => {
    expect(labels(completed('# P\n\n## Summary\n\nx\n\n## ¦'))[0]).toBe('## Timeline');
  });

  it('offers nothing in the middle of a sentence or in a very long text', () => {
    expect(completed('# P\n\nIt was down. ¦\n')).toEqual([]);
    expect(completed(`${'word '.repeat(80_000)}\n\n¦`)).toEqual([]);
  });
});

describe('rows', () => {
  const actions =
    '## Action Items\n\n| Action | Owner | Due Date | Priority |\n|---|---|---|---|\n';

  it('offers an action item with an owner and a date below the action items alone', () => {
    const text = taken(`${actions}|¦`, '| action item');
    expect(readStructure(text).actions).toEqual([
      expect.objectContaining({ owner: expect.objectContaining({ text: '@owner' }) }),
    ]);
    expect(labels(completed('## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n|¦'))).toEqual([
      '| timeline row',
    ]);
    expect(completed('## Impact\n\n|¦')).toEqual([]);
  });

  it('leaves out the marks of snippets for an editor without them', () => {
    expect(taken(`${actions}|¦`, '| action item', readAbilities({}))).toBe(
      `${actions}| What will be different | @owner | YYYY-MM-DD | P1 |`,
    );
  });
});

it('offers the rules in a comment that answers one', () => {
  const text = taken('<!-- kintsugi-allow language/bl¦ -->', 'language/blame');
  expect(text).toBe('<!-- kintsugi-allow language/blame: say why it stands -->');
});
