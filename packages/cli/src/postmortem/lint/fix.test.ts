import type { Finding, Fix } from '@kintsugi/lint';
import { describe, expect, it } from 'vitest';
import { fixAll } from './fix.ts';

/** A finding wherever a word stands, with a fix each. */
const replacing =
  (words: Readonly<Record<string, string>>) =>
  (text: string): Finding[] =>
    Object.entries(words).flatMap(([word, replacement]) => {
      const start = text.indexOf(word);
      return start < 0
        ? []
        : [finding({ title: word, replacement, start, end: start + word.length })];
    });

const finding = (fix: Fix): Finding => ({
  ...{ rule: 'x/y', level: 'warn', message: '', why: '', question: '' },
  ...{ line: 1, column: 1, endLine: 1, endColumn: 1, start: fix.start, end: fix.end },
  fixes: [fix, { ...fix, replacement: 'never the second' }],
});

describe('rewording', () => {
  it('makes the first rewording of each finding, from the left', () => {
    const found = fixAll('one two three', replacing({ three: '3', one: '1' }));
    expect(found).toEqual({ text: '1 two 3', count: 2 });
  });

  it('lets what overlaps wait for the next round', () => {
    const found = fixAll(
      'Bob forgot it',
      replacing({ 'Bob forgot': 'Nobody was told', 'forgot it': 'left it' }),
    );
    expect(found).toEqual({ text: 'Nobody was told it', count: 1 });
  });

  it('prefers the sentence to the name in it', () => {
    const found = fixAll(
      'Bob forgot it',
      replacing({ Bob: 'Somebody', 'Bob forgot': 'Nobody was told of' }),
    );
    expect(found).toEqual({ text: 'Nobody was told of it', count: 1 });
  });

  it('goes on while a rewording uncovers another', () => {
    expect(fixAll('a', replacing({ a: 'b', b: 'c', c: 'd' }))).toEqual({ text: 'd', count: 3 });
  });

  it('ends where two rules are at odds', () => {
    expect(fixAll('a', replacing({ a: 'aa' })).count).toBe(10);
  });

  it('keeps the line ends of the text', () => {
    const found = fixAll('one\r\ntwo\r\n', replacing({ two: '2\n3' }));
    expect(found.text).toBe('one\r\n2\r\n3\r\n');
  });

  it('leaves a text without findings as it is', () => {
    expect(fixAll('fine', () => [])).toEqual({ text: 'fine', count: 0 });
  });
});
