import type * as Y from 'yjs';
import type { Formatting } from './new-nodes.ts';

/** A run of text with its formatting. */
export interface Run {
  readonly text: string;
  readonly marks: Formatting;
}

/** Makes a shared text say what the runs say, replacing only the letters that differ. */
export function rewriteText(text: Y.XmlText, runs: readonly Run[]): void {
  const before = plain(text);
  const wanted = runs.map((run) => run.text).join('');
  const { start, oldEnd, newEnd } = span(before, wanted);
  if (oldEnd > start) text.delete(start, oldEnd - start);
  if (newEnd > start) text.insert(start, wanted.slice(start, newEnd));
  format(text, runs);
}

const plain = (text: Y.XmlText): string =>
  deltaOf(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');

const deltaOf = (text: Y.XmlText): { insert?: unknown; attributes?: object }[] => text.toDelta();

/** The part in which two texts differ; never the half of a character. */
function span(before: string, wanted: string) {
  let start = 0;
  let oldEnd = before.length;
  let newEnd = wanted.length;
  while (start < oldEnd && start < newEnd && before[start] === wanted[start]) start += 1;
  if (isLowSurrogate(before, start) || isLowSurrogate(wanted, start)) start -= 1;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === wanted[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (isLowSurrogate(before, oldEnd) || isLowSurrogate(wanted, newEnd)) {
    oldEnd += 1;
    newEnd += 1;
  }
  return { start, oldEnd, newEnd };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Sets the formatting of every run, and clears what the run does not have. */
function format(text: Y.XmlText, runs: readonly Run[]): void {
  const used = new Set(deltaOf(text).flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  const cleared = Object.fromEntries([...used].map((name) => [name, null]));
  text.applyDelta(
    runs.map((run) => ({
      retain: run.text.length,
      attributes: { ...cleared, ...run.marks },
    })),
  );
}
