import type { Block, Span } from '@kintsugi/markdown/structure';
import type { LanguageRule, Match } from '../language-rule.ts';
import type { TextPlace } from '../options.ts';
import type { Roster } from '../people/roster.ts';
import { LANGUAGE_RULES } from '../registry.ts';
import { type Run, runsOf } from '../text/mask.ts';
import { sentencesOf } from '../text/sentences.ts';
import { skeletonOf } from '../text/skeleton.ts';

/** A match of a language rule, its offsets those of the source. */
export interface LanguageMatch extends Match {
  readonly rule: LanguageRule;
}

/** Applies the language rules to the running text below some blocks. */
export function findLanguage(
  text: string,
  blocks: readonly Block[],
  context: { readonly place: TextPlace; readonly roster: Roster },
): LanguageMatch[] {
  return runsOf(text, blocks).flatMap((run) =>
    run.kind === 'heading'
      ? []
      : sentencesOf(run.text).flatMap((sentence) => inSentence(run, sentence, context)),
  );
}

function inSentence(
  run: Run,
  span: Span,
  context: { readonly place: TextPlace; readonly roster: Roster },
): LanguageMatch[] {
  const words = run.text.slice(span.start, span.end);
  const rules = LANGUAGE_RULES.filter((rule) => rule.hint.test(words));
  if (rules.length === 0) return [];
  const sentence = {
    ...span,
    text: run.text,
    place: context.place,
    skeleton: skeletonOf(run.text, span, context.roster),
  };
  return rules.flatMap((rule): LanguageMatch[] => {
    const match = rule.find(sentence);
    return match ? [moved(rule, match, run.start)] : [];
  });
}

const moved = (rule: LanguageRule, match: Match, by: number): LanguageMatch => ({
  rule,
  start: match.start + by,
  end: match.end + by,
  fixes: (match.fixes ?? []).map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by })),
});
