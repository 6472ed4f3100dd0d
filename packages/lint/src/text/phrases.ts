import type { Match, Phrase, Sentence } from '../language-rule.ts';
import { fillMacros, pattern } from './pattern.ts';
import { type Filed, PhraseIndex } from './phrase-index.ts';
import type { Skeleton } from './skeleton.ts';

/** A phrase on file. It is read when it is first wanted, for a sentence wants few of them. */
interface Compiled extends Filed {
  readonly near: boolean;
  readonly read: () => Ready;
}

/** A phrase, ready to be tried. */
interface Ready {
  readonly regex: () => RegExp;
  /** What a skeleton must hold for the pattern to match at all. */
  readonly needs: string;
  /** True for a pattern that starts with a person: it is tried there alone. */
  readonly atPerson: boolean;
}

/** A phrase about people needs people: most sentences of a post-mortem have none, and are passed over. */
function needsOf(ways: readonly string[]): string {
  if (ways.every((way) => /<name>|#n/.test(way))) return '#n';
  return ways.every((way) => /<(?:who|whose|them|name|role|nobody)>|#[rn0p]/.test(way)) ? '#' : ' ';
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

const index = new PhraseIndex<Compiled>();
let lists = 0;

/** Files phrases under a list of their own, whose number it gives. */
function file(phrases: readonly Phrase[]): number {
  const list = lists++;
  phrases.forEach(({ match, near = false }, order) => {
    index.add(fillMacros(match), { ...compile(match), list, order, near });
  });
  return list;
}

function compile(match: string): Pick<Compiled, 'read'> {
  let ready: Ready | undefined;
  return { read: () => (ready ??= readPhrase(match)) };
}

function readPhrase(match: string): Ready {
  const ways = topLevelWays(match);
  const atPerson = ways.every((way) => /^(?:\(\?![^)]*\))?<(?:who|name|role|nobody)>/.test(way));
  let built: RegExp | undefined;
  return {
    regex: () => (built ??= pattern(match, atPerson ? 'y' : '')),
    needs: needsOf(topLevelWays(match.replace(/\(\?:#(?:r|\[nr\])\)\?/g, ''))),
    atPerson,
  };
}

/** What each rule may try on a skeleton; rules ask one after the other about the same one. */
const candidates = new WeakMap<Skeleton, ReadonlyMap<number, readonly Compiled[]>>();

function candidatesOf(skeleton: Skeleton, list: number): readonly Compiled[] {
  const known = candidates.get(skeleton) ?? index.candidates(skeleton.words);
  candidates.set(skeleton, known);
  return known.get(list) ?? [];
}

/** The first match of a pattern in a skeleton. */
function matchIn(skeleton: Skeleton, compiled: Compiled): RegExpExecArray | null {
  const phrase = compiled.read();
  if (!skeleton.text.includes(phrase.needs)) return null;
  const regex = phrase.regex();
  if (!phrase.atPerson) return regex.exec(skeleton.text);
  for (const start of skeleton.people) {
    regex.lastIndex = start;
    const match = regex.exec(skeleton.text);
    if (match) return match;
  }
  return null;
}

const overlap = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
  one.index < other.index + other[0].length && other.index < one.index + one[0].length;

/** Compiles phrases once; the result finds the first that matches a sentence. */
export function finder(
  phrases: readonly Phrase[],
  exceptions: readonly Phrase[] = [],
): (sentence: Sentence) => Match | null {
  const wanted = file(phrases);
  const unwanted = file(exceptions);
  return ({ skeleton }) => {
    for (const phrase of candidatesOf(skeleton, wanted)) {
      const match = matchIn(skeleton, phrase);
      if (!match) continue;
      const excepted = candidatesOf(skeleton, unwanted).filter((way) => {
        const exception = matchIn(skeleton, way);
        return exception !== null && (!way.near || overlap(exception, match));
      });
      if (excepted.some(({ near }) => !near)) return null;
      if (excepted.length > 0) continue;
      return skeleton.spanOf(match.index, match.index + match[0].length);
    }
    return null;
  };
}
