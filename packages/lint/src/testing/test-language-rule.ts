import { scanBlocks } from '@kintsugi/markdown/structure';
import { findLanguage } from '../engine/language.ts';
import type { LanguageRule } from '../language-rule.ts';
import { rosterOf } from '../people/roster.ts';

/** What is wrong with a rule, tried on sentences: empty when it does what its author says. */
export interface RuleTrial {
  /** Sentences that should have been found and were not. */
  readonly missed: readonly string[];
  /** Sentences that should have passed, with what was found in them. */
  readonly wrong: readonly { readonly text: string; readonly found: string }[];
}

/**
 * Tries a rule on sentences that must be found and sentences that must pass: for authors of rules.
 * Roster names are taken as people, so that examples may use any.
 */
export function testLanguageRule(
  rule: LanguageRule,
  sentences: {
    readonly fails: readonly string[];
    readonly passes: readonly string[];
  } = rule.examples,
  roster: readonly string[] = [],
): RuleTrial {
  const people = rosterOf(roster.map((name) => ({ name })));
  const findingIn = (text: string): string | null => {
    const match = findLanguage(text, scanBlocks(text), { place: 'cause', roster: people }).find(
      (found) => found.rule.id === rule.id,
    );
    return match ? text.slice(match.start, match.end) : null;
  };
  return {
    missed: sentences.fails.filter((text) => findingIn(text) === null),
    wrong: sentences.passes.flatMap((text) => {
      const found = findingIn(text);
      return found === null ? [] : [{ text, found }];
    }),
  };
}
