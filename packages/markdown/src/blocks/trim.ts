import type { Span } from '../place.ts';

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** A span without the spaces, tabs and line ends around it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Text without leading blank lines and trailing white space; the first line keeps its indent. */
export function trimBlankLines(text: string): string {
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  if (start === end) return '';
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  return text.slice(start === 0 ? 0 : lineStart + 1, end);
}
