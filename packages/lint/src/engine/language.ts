import type { Block, Span } from '@kintsugi/markdown/structure';
import type { LintConfig } from '../config/config.ts';
import type { Fix } from '../finding.ts';
import type { LanguageRule, Match } from '../language-rule.ts';
import type { TextPlace } from '../options.ts';
import type { Roster } from '../people/roster.ts';
import { LANGUAGE_RULES } from '../registry.ts';
import type { RuleText } from '../rule-text.ts';
import { maskText, runsOf } from '../text/mask.ts';
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

/** The rules to apply, and what they are read with. */
type Applied = Reading & { readonly rules: readonly LanguageRule[] };

/** Running text as rules read it, and as it was written. */
interface Readable {
  readonly text: string;
  readonly source: string;
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
    const run = {
      ...whole,
      text: terms.hide(whole.text),
      source: text.slice(whole.start, whole.end).replace(/[\r\n]/g, ' '),
    };
    return [
      ...terms.find(run.text).map(({ rule, ...match }) => moved(rule, match, run.start)),
      ...sentencesOf(run.text).flatMap((sentence) =>
        inSentence(run, sentence, { ...reading, rules }),
      ),
    ];
  });
}

function inSentence(run: Readable & Span, span: Span, reading: Applied): LanguageMatch[] {
  const found = matchesIn(run, span, reading);
  return found.map(({ rule, match }) =>
    moved(
      rule,
      { ...match, fixes: soundFixes(run, span, reading, { rule, match, found }) },
      run.start,
    ),
  );
}

interface Found {
  readonly rule: LanguageRule;
  readonly match: Match;
}

function matchesIn(run: Readable, span: Span, reading: Applied): Found[] {
  const sentence = {
    ...span,
    text: run.text,
    source: run.source,
    place: reading.place,
    skeleton: skeletonOf(run.text, span, reading.roster),
  };
  return reading.rules.flatMap((rule) => {
    const match = rule.find(sentence);
    return match ? { rule, match } : [];
  });
}

/**
 * The fixes that do what they say: the sentence is read again with each made, and one that leaves its finding
 * or brings a new one is not offered.
 */
function soundFixes(
  run: Readable,
  span: Span,
  reading: Applied,
  { rule, match, found }: Found & { readonly found: readonly Found[] },
): readonly Fix[] {
  const allowed = new Set(found.map((other) => other.rule).filter((other) => other !== rule));
  return (match.fixes ?? []).filter((fix) => {
    const source =
      run.source.slice(span.start, fix.start) +
      fix.replacement +
      run.source.slice(fix.end, span.end);
    const text = maskText(source);
    return sentencesOf(text).every((sentence) =>
      matchesIn({ text, source }, sentence, reading).every((after) => allowed.has(after.rule)),
    );
  });
}

const moved = (rule: RuleText, match: Match, by: number): LanguageMatch => ({
  rule,
  start: match.start + by,
  end: match.end + by,
  fixes: (match.fixes ?? []).map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by })),
});
