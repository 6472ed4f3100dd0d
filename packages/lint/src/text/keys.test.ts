import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../people/roster.ts';
import { LANGUAGE_RULES } from '../registry.ts';
import { IDIOMS } from '../rules/blame/idioms.ts';
import { PHRASES as BLAME, EXCEPTIONS } from '../rules/blame/phrases.ts';
import { PHRASES as CERTAINTY } from '../rules/certainty/phrases.ts';
import { PHRASES as COUNTERFACTUAL } from '../rules/counterfactual/phrases.ts';
import { PHRASES as HUMAN_ERROR } from '../rules/human-error/phrases.ts';
import { PHRASES as LOADED } from '../rules/loaded/phrases.ts';
import { PHRASES as NAMED } from '../rules/named-individual/phrases.ts';
import { PHRASES as PUNITIVE } from '../rules/punitive/phrases.ts';
import { PASSES } from '../testing/passes.ts';
import { keysOf } from './keys.ts';
import { fillMacros, pattern } from './pattern.ts';
import { PhraseIndex } from './phrase-index.ts';
import { skeletonOf } from './skeleton.ts';

const ALL = [
  BLAME,
  IDIOMS,
  EXCEPTIONS,
  CERTAINTY,
  COUNTERFACTUAL,
  HUMAN_ERROR,
  LOADED,
  NAMED,
  PUNITIVE,
].flat();

describe('keysOf', () => {
  it.each([
    ['if only', ['=only']],
    ['should have', ['=should']],
    ['(?:cut|cuts) corners', ['=corners']],
    ['mis(?:read|typed)[a-z]*', ['^mis']],
    ['(?:re-?train) us', ['=us']],
    ['team(?:#r)? has', ['^team']],
    ['should(?: not)? have been', ['=should']],
    ['[a-z]+(?:ed|en)', null],
    ['(?:careless|[a-z]+less)', null],
    ['colou?r', ['=color', '=colour']],
    ['re-?train(?:ed)?', ['^retr', '^re-t']],
    ['(?<=^ )stop(?= [.!] )', ['=stop']],
  ])('%s asks for %j', (source, keys) => {
    expect(keysOf(source)).toEqual(keys === null ? null : new Set(keys));
  });
});

describe('a phrase', () => {
  it.each(ALL.map(({ match, note }) => [note, match] as const))(
    'takes time linear in the sentence: %s',
    (_, match) => {
      // Words repeat a bounded number of times; only letters within one word may go on.
      expect(fillMacros(match)).not.toMatch(/\)[*+]|\{\d+,\}/);
    },
  );
});

describe('PhraseIndex', () => {
  const index = new PhraseIndex<{ list: number; order: number; regex: RegExp }>();
  for (const [order, { match }] of ALL.entries())
    index.add(fillMacros(match), { list: 0, order, regex: pattern(match) });
  const sentences = [
    ...PASSES,
    ...LANGUAGE_RULES.flatMap(({ examples }) => [...examples.fails, ...examples.passes]),
  ];

  it('leaves out no phrase that matches, whatever words stand together', () => {
    const words = [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))];
    const mixed = fc
      .array(fc.constantFrom(...words), { maxLength: 25 })
      .map((all) => all.join(' '));
    let matched = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...sentences), mixed), (text) => {
        const skeleton = skeletonOf(text, { start: 0, end: text.length }, NOBODY);
        const tried = new Set(
          index
            .candidates(skeleton.words)
            .get(0)
            ?.map(({ order }) => order),
        );
        for (const [order, { match }] of ALL.entries()) {
          if (tried.has(order) || !pattern(match).test(skeleton.text)) continue;
          throw new Error(`“${match}” matches ${skeleton.text} and was left out`);
        }
        matched += tried.size;
      }),
      { numRuns: 300 },
    );
    expect(matched).toBeGreaterThan(0);
  });
});
