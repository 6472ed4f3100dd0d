import type { Span } from '@kintsugi/markdown/structure';
import { markPeople, type PersonKind } from '../people/mark.ts';
import type { Roster } from '../people/roster.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How a kind of person is written behind its word in a skeleton. */
const SUFFIX: Readonly<Record<Exclude<PersonKind, null>, string>> = {
  name: '#n',
  role: '#r',
  owning: '#p',
  nobody: '#0',
  outsider: '#x',
};

/** How masked text is written in a skeleton. */
const MASKED: Readonly<Record<string, string>> = {
  '\ue000': '§code',
  '\ue001': '§quote',
  '\ue003': '§harm',
};

/**
 * A sentence as rules see it: lower case, one blank between tokens and at both ends, each person marked
 * (`lucía#n should have paused the scheduler .`). A match is turned back into offsets of the source.
 */
export interface Skeleton {
  readonly text: string;
  /** What `text` joins: each word with the mark behind it. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly kinds: readonly PersonKind[];
  /** Where in the skeleton each person starts. */
  readonly people: readonly number[];
  /** The span of the source that a piece of the skeleton stands for. */
  readonly spanOf: (start: number, end: number) => Span;
}

export function skeletonOf(text: string, sentence: Span, roster: Roster): Skeleton {
  const tokens = tokensOf(text, sentence);
  const kinds = markPeople(tokens, roster);
  const starts: number[] = [];
  const people: number[] = [];
  const words: string[] = [];
  let written = ' ';
  tokens.forEach((token, index) => {
    starts.push(written.length);
    const kind = kinds[index];
    if (kind) people.push(written.length);
    const word = MASKED[token.lower[0] ?? ''] ?? token.lower;
    const marked = kind ? word + SUFFIX[kind] : word;
    words.push(marked);
    written += `${marked} `;
  });
  return {
    text: written,
    words,
    tokens,
    kinds,
    people,
    spanOf: (start, end) => spanOf(tokens, starts, start, end),
  };
}

function spanOf(
  tokens: readonly Token[],
  starts: readonly number[],
  start: number,
  end: number,
): Span {
  const first = Math.max(0, lastAtMost(starts, start));
  const last = Math.max(first, lastAtMost(starts, end - 2));
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
