import type { Match, Phrase, Sentence } from '../language-rule.ts';
import { pattern } from './pattern.ts';
import type { Skeleton } from './skeleton.ts';

interface Compiled {
  readonly pattern: RegExp;
  /** What a skeleton must hold for the pattern to match at all. */
  readonly needs: string;
  /** True for a pattern that starts with a person: it is tried there alone. */
  readonly atPerson: boolean;
}

/** A phrase about people needs people: most sentences of a post-mortem have none, and are passed over. */
function needsOf(match: string): string {
  const ways = topLevelWays(match.replace(/\(\?:#(?:r|\[nr\])\)\?/g, ''));
  if (ways.every((way) => /<name>|#n/.test(way))) return '#n';
  return ways.every((way) => /<(?:who|name|role|nobody)>|#[rn0]/.test(way)) ? '#' : ' ';
}

/** The alternatives of a pattern that stand outside of all brackets. */
function topLevelWays(match: string): string[] {
  const ways = [''];
  let depth = 0;
  for (const char of match) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === '|' && depth === 0) ways.push('');
    else ways[ways.length - 1] += char;
  }
  return ways;
}

const compile = (phrases: readonly Phrase[]): Compiled[] =>
  phrases.map(({ match }) => {
    const atPerson = topLevelWays(match).every((way) =>
      /^(?:\(\?![^)]*\))?<(?:who|name|role|nobody)>/.test(way),
    );
    return { pattern: pattern(match, atPerson ? 'y' : ''), needs: needsOf(match), atPerson };
  });

/** The first match of a pattern in a skeleton. */
function matchIn(skeleton: Skeleton, compiled: Compiled): RegExpExecArray | null {
  if (!skeleton.text.includes(compiled.needs)) return null;
  if (!compiled.atPerson) return compiled.pattern.exec(skeleton.text);
  for (const start of skeleton.people) {
    compiled.pattern.lastIndex = start;
    const match = compiled.pattern.exec(skeleton.text);
    if (match) return match;
  }
  return null;
}

/** Compiles phrases once; the result finds the first that matches a sentence. */
export function finder(
  phrases: readonly Phrase[],
  exceptions: readonly Phrase[] = [],
): (sentence: Sentence) => Match | null {
  const wanted = compile(phrases);
  const unwanted = compile(exceptions);
  return ({ skeleton }) => {
    for (const phrase of wanted) {
      const match = matchIn(skeleton, phrase);
      if (!match) continue;
      if (unwanted.some((exception) => matchIn(skeleton, exception) !== null)) return null;
      return skeleton.spanOf(match.index, match.index + match[0].length);
    }
    return null;
  };
}
