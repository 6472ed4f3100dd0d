import type { Span } from '@kintsugi/markdown/structure';
import type { LintConfig, OwnTerm } from '../config/config.ts';
import { OWN_TERM, type RuleText } from '../rule-text.ts';
import { maskCode } from '../text/mask.ts';

/** The terms of a configuration, ready to be looked for. */
export interface OwnTerms {
  /** Hides the terms that no rule shall read; the text keeps its length. */
  readonly hide: (text: string) => string;
  /** The terms to avoid that stand in a text. */
  readonly find: (text: string) => readonly (Span & { readonly rule: RuleText })[];
}

const NONE: OwnTerms = { hide: (text) => text, find: () => [] };

/** Compiled once for each configuration. */
const compiled = new WeakMap<LintConfig, OwnTerms>();

export function ownTermsOf(config: LintConfig | undefined): OwnTerms {
  if (!config?.terms) return NONE;
  const known = compiled.get(config) ?? compile(config.terms, config.rules?.[OWN_TERM.id]);
  compiled.set(config, known);
  return known;
}

function compile(terms: NonNullable<LintConfig['terms']>, setting: string | undefined): OwnTerms {
  const allowed = Object.keys(terms).filter((term) => terms[term] === 'allow');
  const avoided = new Map(
    Object.entries(terms).flatMap(([term, said]) =>
      said === 'allow' || setting === 'off' ? [] : [[keyOf(term), ruleOf(term, said)] as const],
    ),
  );
  const hidden = anyOf(allowed);
  const wanted = anyOf([...avoided.keys()]);
  return {
    hide: (text) => (hidden ? text.replace(hidden, maskCode) : text),
    find: (text) =>
      Array.from(wanted ? text.matchAll(wanted) : []).flatMap((match) => {
        const rule = avoided.get(keyOf(match[0]));
        return rule ? [{ rule, start: match.index, end: match.index + match[0].length }] : [];
      }),
  };
}

const keyOf = (term: string): string => term.trim().toLowerCase().replace(/\s+/g, ' ');

const ruleOf = (term: string, said: OwnTerm): RuleText => ({
  ...OWN_TERM,
  what: said.message ?? `“${term}” is a term that this team avoids.`,
  question: said.question ?? OWN_TERM.question,
  level: said.level ?? OWN_TERM.level,
});

/** Finds any of some terms as whole words; the longest first, so that it wins over its own beginning. */
function anyOf(terms: readonly string[]): RegExp | null {
  if (terms.length === 0) return null;
  const ways = terms
    .map(keyOf)
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll(' ', '\\s{1,9}'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
