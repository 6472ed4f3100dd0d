import { FACT_KEYS } from '@kintsugi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prose } from '../testing/arbitrary.ts';
import { markdownToProseMirror } from './from-markdown.ts';
import type { ProseMirrorNode } from './json.ts';
import { MARKS } from './schema.ts';
import { proseMirrorToMarkdown, textOf } from './to-markdown.ts';

const through = (json: ProseMirrorNode) => markdownToProseMirror(proseMirrorToMarkdown(json));

const mark = fc
  .constantFrom(...MARKS)
  .map((type) => (type === 'link' ? { type, attrs: { href: 'https://a.b/c' } } : { type }));
const marks = fc
  .uniqueArray(mark, { selector: ({ type }) => type, maxLength: 2 })
  .map((list) => list.toSorted((a, b) => MARKS.indexOf(a.type) - MARKS.indexOf(b.type)));
const marked = (node: ProseMirrorNode, list: ProseMirrorNode['marks']) =>
  list && list.length > 0 ? { ...node, marks: list } : node;
const word = fc.constantFrom(
  'deploy',
  'the 2nd node',
  'größe',
  'a_b',
  '5 * 3',
  'x < y',
  'R&D',
  '#1',
  '[ok]',
  '1. no',
  '`tick',
  '- dash',
  '~tilde',
  'a|b',
  '{{x}}',
  '\\',
  'http://x.y',
);
const textNode = fc.tuple(word, marks).map(([text, list]) => marked({ type: 'text', text }, list));
const fact = fc
  .tuple(fc.constantFrom(...FACT_KEYS), fc.constant([]))
  .map(([key]) => ({ type: 'fact', attrs: { key } }));
// Marked pieces stand between plain spaces, as words do.
const inline = fc
  .array(fc.oneof({ weight: 5, arbitrary: textNode }, fact), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.flatMap((node, index): ProseMirrorNode[] =>
      index === 0 ? [node] : [{ type: 'text', text: ' and ' }, node],
    ),
  );
const paragraph = inline.map((content) => ({ type: 'paragraph', content }));
const heading = fc
  .tuple(fc.constantFrom(3, 4, 5), inline)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }));
const code = fc.record({
  type: fc.constant('codeBlock'),
  attrs: fc.record({ language: fc.constantFrom(null, 'ts', 'sh -x') }),
  content: fc
    .constantFrom('x', 'a\n\n  b', '```\nin\n```', '# no', '{{fact:title}}')
    .map((text) => [{ type: 'text', text }]),
});
const { block } = fc.letrec<{ block: ProseMirrorNode; item: ProseMirrorNode }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, others]) => ({ type: 'listItem', content: [first, ...others] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    code,
    fc.constant({ type: 'horizontalRule' }),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.constantFrom(1, 4), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'blockquote', content })),
  ),
}));
const anyDocument = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'doc', content }));

const letters = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe('the bridge between Markdown and the editor', () => {
  it('keeps every word of an editor document', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        expect(letters(textOf(through(json)))).toBe(letters(textOf(json)));
      }),
      { numRuns: 200 },
    );
  });

  it('comes to rest after one way through', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const once = through(json);
        expect(through(once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('comes to rest after one way through, from any Markdown', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const once = proseMirrorToMarkdown(markdownToProseMirror(text));
        expect(proseMirrorToMarkdown(markdownToProseMirror(once))).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps HTML that was left open as it is, without a blank line more each time', () => {
    const once = proseMirrorToMarkdown(markdownToProseMirror('* <!--\nword'));
    expect(proseMirrorToMarkdown(markdownToProseMirror(once))).toBe(once);
    expect(once).toContain('word');
  });
});
