import type { Span } from '../place.ts';
import { trimSpan } from './trim.ts';

/** Patterns of block starts are matched against the rest of a line after its indentation. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly info: string;
}

/** True for spaces and tabs alone: other white space is text to Markdown. */
export const isBlankText = (text: string): boolean => /^[ \t]*$/.test(text);

/** Reads the opening of fenced code. */
export function fenceAt(rest: string): Fence | null {
  const match = /^(`{3,}|~{3,})(.*)$/s.exec(rest);
  if (!match?.[1]) return null;
  const info = (match[2] ?? '').trim();
  if (match[1].startsWith('`') && info.includes('`')) return null;
  return { mark: match[1].charAt(0), length: match[1].length, info };
}

/** True for a line that closes fenced code opened by `fence`. */
export function closesFence(rest: string, fence: string): boolean {
  let at = 0;
  while (rest[at] === fence[0]) at += 1;
  return at >= fence.length && isBlankText(rest.slice(at));
}

/** Reads a `# heading`: its depth and the span of its text, closing marks left out. */
export function atxAt(
  text: string,
  start: number,
  end: number,
): { readonly depth: number; readonly text: Span } | null {
  let at = start;
  while (at < end && text[at] === '#') at += 1;
  const depth = at - start;
  if (depth === 0 || depth > 6) return null;
  if (at < end && text[at] !== ' ' && text[at] !== '\t') return null;
  const body = trimSpan(text, { start: at, end });
  return { depth, text: withoutClosingMarks(text, body, at) };
}

function withoutClosingMarks(text: string, body: Span, after: number): Span {
  let end = body.end;
  while (end > body.start && text[end - 1] === '#') end -= 1;
  if (end === body.end) return body;
  if (end === body.start) return end > after ? { start: body.start, end } : body;
  const before = text[end - 1];
  return before === ' ' || before === '\t' ? trimSpan(text, { start: body.start, end }) : body;
}

/** True for a thematic break: three or more of the same mark, spaces between them allowed. */
export const isBreak = (rest: string): boolean => {
  const mark = rest[0];
  if (mark !== '*' && mark !== '-' && mark !== '_') return false;
  let count = 0;
  for (const char of rest) {
    if (char === mark) count += 1;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count >= 3;
};

/** The depth of an underlined heading that this line makes of the paragraph above it, or 0. */
export const underlineDepth = (rest: string): 0 | 1 | 2 => {
  const mark = rest[0];
  if (mark !== '=' && mark !== '-') return 0;
  let at = 0;
  while (rest[at] === mark) at += 1;
  if (!isBlankText(rest.slice(at))) return 0;
  return mark === '=' ? 1 : 2;
};

export interface Marker {
  /** The mark that items of one list share: `-`, `*`, `+`, `.` or `)`. */
  readonly mark: string;
  readonly ordered: boolean;
  readonly width: number;
  readonly startsAtOne: boolean;
}

/** Reads a list marker. */
export function markerAt(rest: string): Marker | null {
  const match = /^(?:([-*+])|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(rest);
  if (!match) return null;
  const ordered = match[2] !== undefined;
  return {
    mark: match[1] ?? match[3] ?? '',
    ordered,
    width: match[0].length,
    startsAtOne: !ordered || Number(match[2]) === 1,
  };
}
