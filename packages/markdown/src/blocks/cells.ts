import type { Span } from '../place.ts';
import { trimSpan } from './trim.ts';

/**
 * The cells of a table row between `start` and `end`: split at pipes that no backslash escapes, the
 * outer pipes optional, as GitHub's Markdown has it.
 */
export function splitCells(text: string, start: number, end: number): Span[] {
  const row = trimSpan(text, { start, end });
  const cells: Span[] = [];
  let from = text[row.start] === '|' ? row.start + 1 : row.start;
  let at = from;
  while (at < row.end) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '|') {
      cells.push(trimSpan(text, { start: from, end: at }));
      from = at + 1;
    }
    at += 1;
  }
  if (from < row.end) cells.push(trimSpan(text, { start: from, end: row.end }));
  return cells;
}

const DELIMITER = /^:?-+:?$/;

/** The number of columns of a delimiter row such as `| --- | :--: |`, or 0 when it is none. */
export function delimiterColumns(text: string, start: number, end: number): number {
  const row = text.slice(start, end);
  if (!/^[\s|:-]*$/.test(row) || !row.includes('-')) return 0;
  const cells = splitCells(text, start, end);
  if (cells.length === 1 && !row.includes('|')) return 0;
  return cells.every((cell) => DELIMITER.test(text.slice(cell.start, cell.end))) ? cells.length : 0;
}
