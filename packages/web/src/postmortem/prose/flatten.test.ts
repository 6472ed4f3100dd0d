import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { proseNodes } from './editor-extensions.ts';
import { createFactsStore } from './facts-store.ts';
import { flatten } from './flatten.ts';

const schema = getSchema(proseNodes(createFactsStore()));
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Cause' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It took ' },
        { type: 'fact', attrs: { key: 'duration' } },
        { type: 'text', text: ' and ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'Bob should have known' },
      ],
    },
    { type: 'codeBlock', content: [{ type: 'text', text: 'should have' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Last words' }] }],
        },
      ],
    },
  ],
});

test('the words of every block, without code', () => {
  expect(flatten(doc).text).toBe('Cause\n\nIt took   and Bob should have known\n\nLast words');
});

test('every offset of a word leads back to that word in the document', () => {
  const { text, positionOf } = flatten(doc);
  for (const words of ['Cause', 'It took', 'should have known', 'Last words']) {
    const at = text.indexOf(words);
    expect(doc.textBetween(positionOf(at), positionOf(at + words.length - 1) + 1)).toBe(words);
  }
});

test('an empty document is an empty text', () => {
  const empty = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(flatten(empty).text).toBe('');
  expect(flatten(empty).positionOf(5)).toBe(0);
});
