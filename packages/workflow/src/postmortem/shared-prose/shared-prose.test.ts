import { emptyProse } from '@kintsugi/domain';
import {
  markdownToProseMirror,
  type ProseMirrorNode,
  proseMirrorToMarkdown,
} from '@kintsugi/markdown';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { Schema } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fragmentToJson } from './from-fragment.ts';
import { normalised } from './new-nodes.ts';
import { replaceFragment } from './replace-fragment.ts';
import { newProse, proseTexts, writeTexts } from './texts.ts';

/** A schema with the editor's node and mark names, for the editor's own binding. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    text: { group: 'inline' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 1 } } },
    bulletList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'paragraph block*' },
    blockquote: { group: 'block', content: 'block+' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {}, italic: {}, code: { excludes: '_' }, link: { attrs: { href: {} } } },
});

const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://example.org/' } },
  ),
  { selector: (mark) => mark.type, maxLength: 2 },
);
const text: fc.Arbitrary<ProseMirrorNode> = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), marks)
  .map(([words, of]) => ({ type: 'text', text: words, marks: of }));
const inline = fc.array(
  fc.oneof({ weight: 5, arbitrary: text }, fc.constant({ type: 'hardBreak' })),
  {
    maxLength: 4,
  },
);
const paragraph: fc.Arbitrary<ProseMirrorNode> = inline.map((content) => ({
  type: 'paragraph',
  content,
}));
const heading: fc.Arbitrary<ProseMirrorNode> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), inline)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }));
const list: fc.Arbitrary<ProseMirrorNode> = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((items) => ({
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  }));
const quote: fc.Arbitrary<ProseMirrorNode> = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content) => ({ type: 'blockquote', content }));
const document = fc
  .array(fc.oneof(paragraph, heading, list, quote), { maxLength: 5 })
  .map((content): ProseMirrorNode => ({ type: 'doc', content }));

const fresh = () => new Y.Doc().getXmlFragment('summary');
const read = (fragment: Y.XmlFragment) => normalised(fragmentToJson(fragment));

describe('a shared fragment', () => {
  test('says what it was made to say, whatever it said before', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const fragment = fresh();
        replaceFragment(fragment, before);
        expect(read(fragment)).toEqual(normalised(before));
        replaceFragment(fragment, after);
        expect(read(fragment)).toEqual(normalised(after));
      }),
      { numRuns: 300 },
    );
  });

  test('is what the editor’s own binding reads and writes', () => {
    fc.assert(
      fc.property(document, (wanted) => {
        const ours = fresh();
        replaceFragment(ours, wanted);
        const seen: ProseMirrorNode = yXmlFragmentToProseMirrorRootNode(ours, schema).toJSON();
        expect(normalised(seen)).toEqual(normalised(wanted));
        const theirs = fresh();
        prosemirrorJSONToYXmlFragment(schema, normalised(wanted), theirs);
        expect(read(theirs)).toEqual(normalised(wanted));
      }),
      { numRuns: 200 },
    );
  });

  test('writing what it says already changes nothing', () => {
    fc.assert(
      fc.property(document, (wanted) => {
        const fragment = fresh();
        replaceFragment(fragment, wanted);
        let updates = 0;
        fragment.doc?.on('update', () => {
          updates += 1;
        });
        replaceFragment(fragment, wanted);
        expect(updates).toBe(0);
      }),
    );
  });
});

describe('Markdown into a document somebody writes in', () => {
  const two = () => {
    const one = new Y.Doc();
    writeTexts(one, { summary: 'First paragraph.\n\nSecond paragraph.\n\nThird paragraph.' });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    return { one, other };
  };
  const merge = (one: Y.Doc, other: Y.Doc) => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    return proseTexts(one).summary;
  };

  test('blocks that stay are left alone, so words typed into them stay', () => {
    const { one, other } = two();
    const third = other.getXmlFragment('summary').get(2);
    if (!(third instanceof Y.XmlElement)) throw new TypeError('No third paragraph.');
    const typed = third.get(0);
    if (!(typed instanceof Y.XmlText)) throw new TypeError('No text.');
    typed.insert(typed.length, ' Typed meanwhile.');
    writeTexts(one, { summary: 'First paragraph.\n\nAnother second.\n\nThird paragraph.' });
    expect(merge(one, other)).toBe(
      'First paragraph.\n\nAnother second.\n\nThird paragraph. Typed meanwhile.',
    );
  });

  test('in a paragraph only the letters that differ are replaced', () => {
    const { one, other } = two();
    const first = other.getXmlFragment('summary').get(0);
    const typed = first instanceof Y.XmlElement ? first.get(0) : null;
    if (!(typed instanceof Y.XmlText)) throw new TypeError('No text.');
    typed.insert(0, 'Typed: ');
    writeTexts(one, {
      summary: 'First paragraph, longer.\n\nSecond paragraph.\n\nThird paragraph.',
    });
    expect(merge(one, other)).toContain('Typed: First paragraph, longer.');
  });

  test('every field has its own fragment, and Markdown comes back as it was written', () => {
    const summary = 'It was **down** for `90 min`.\n\n- one\n- two';
    const { texts } = newProse({ ...emptyProse(), summary, lucky: 'A quiet day.' });
    expect(texts).toEqual({ ...emptyProse(), summary, lucky: 'A quiet day.' });
  });
});

describe('what only a hostile client writes', () => {
  test('is read as far as it makes sense, and never breaks the reading', () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('summary');
    let inner = new Y.XmlElement('blockquote');
    fragment.insert(0, [inner]);
    for (let depth = 0; depth < 3000; depth++) {
      const deeper = new Y.XmlElement('blockquote');
      inner.insert(0, [deeper]);
      inner = deeper;
    }
    const odd = new Y.XmlElement('paragraph');
    odd.insert(0, [new Y.XmlText('NUL \u0000 and half \ud800 a character')]);
    const unknown = new Y.XmlElement('script');
    unknown.insert(0, [new Y.XmlText('alert(1)')]);
    doc.getXmlFragment('impact').insert(0, [odd, unknown]);
    const texts = proseTexts(doc);
    expect(texts.impact).not.toContain('\u0000');
    expect(texts.impact.isWellFormed()).toBe(true);
    expect(texts.impact).toContain('a character');
    expect(typeof texts.summary).toBe('string');
  });

  test('a field beyond the limit is cut for reading and says so', () => {
    const doc = new Y.Doc();
    const long = new Y.XmlElement('paragraph');
    long.insert(0, [new Y.XmlText('x'.repeat(300_000))]);
    doc.getXmlFragment('summary').insert(0, [long]);
    const { summary } = proseTexts(doc);
    expect(summary.length).toBeLessThanOrEqual(200_000);
    expect(summary).toContain('this field is longer');
  });
});

test('a list survives the way through Markdown and back', () => {
  const json = markdownToProseMirror('1. one\n2. two\n\n> quoted');
  expect(proseMirrorToMarkdown(json).trim()).toBe('1. one\n2. two\n\n> quoted');
});
