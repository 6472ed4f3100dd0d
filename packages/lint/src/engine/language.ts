import type { Block, Span } from '@kintsugi/markdown/structure';
import type { LintConfig } from '../config/config.ts';
import type { Fix } from '../finding.ts';
import type { LanguageRule, Match } from '../language-rule.ts';
import type { TextPlace } from '../options.ts';
import type { Roster } from '../people/roster.ts';
import { LANGUAGE_RULES } from '../registry.ts';
import type { RuleText } from '../rule-text.ts';
import { type Run, runsOf } from '../text/mask.ts';
import { sentencesOf } from '../text/sentences.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { ownTermsOf } from './own-terms.ts';

/** A match of a language rule, its offsets those of the source. */
export interface LanguageMatch extends Span {
  readonly rule: RuleText;
  readonly fixes: readonly Fix[];
}

/** What a sentence is read with. */
export interface Reading {
  readonly place: TextPlace;
  readonly roster: Roster;
  readonly config?: LintConfig | undefined;
}

/** Applies the language rules to the running text below some blocks. */
export function findLanguage(
  text: string,
  blocks: readonly Block[],
  reading: Reading,
): LanguageMatch[] {
  const terms = ownTermsOf(reading.config);
  const rules = LANGUAGE_RULES.filter(({ id }) => reading.config?.rules?.[id] !== 'off');
  return runsOf(text, blocks).flatMap((whole) => {
    if (whole.kind === 'heading') return [];
    const run = { ...whole, text: terms.hide(whole.text) };
    return [
      ...terms.find(run.text).map(({ rule, ...match }) => moved(rule, match, run.start)),
      ...sentencesOf(run.text).flatMap((sentence) =>
        inSentence(run, sentence, { ...reading, rules }),
      ),
    ];
  });
}

function inSentence(
  run: Run,
  span: Span,
  reading: Reading & { readonly rules: readonly LanguageRule[] },
): LanguageMatch[] {
  const words = run.text.slice(span.start, span.end);
  const rules = reading.rules.filter((rule) => rule.hint.test(words));
  if (rules.length === 0) return [];
  const sentence = {
    ...span,
    text: run.text,
    place: reading.place,
    skeleton: skeletonOf(run.text, span, reading.roster),
  };
  return rules.flatMap((rule): LanguageMatch[] => {
    const match = rule.find(sentence);
    return match ? [moved(rule, match, run.start)] : [];
  });
}

const moved = (rule: RuleText, match: Match, by: number): LanguageMatch => ({
  rule,
  start: match.start + by,
  end: match.end + by,
  fixes: (match.fixes ?? []).map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by })),
});
