const QUOTE = 0x22;
const SPACE = 0x20;

/**
 * True when a quoted cell is still open at the end of a line, so that the record goes on with the
 * next one (RFC 4180 section 2). A quote counts only at the beginning of a cell or inside a quoted one.
 *
 * @param quoted true when the line begins inside a quoted cell
 */
export function endsInsideQuotes(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  { delimiter, quoted }: { readonly delimiter: number; readonly quoted: boolean },
): boolean {
  let inside = quoted;
  let cellStart = !quoted;
  for (let p = range.start; p < range.end; p++) {
    const byte = bytes[p];
    if (byte === QUOTE) {
      // A doubled quote closes and opens again, which comes to the same.
      if (inside) inside = false;
      else if (cellStart || bytes[p - 1] === QUOTE) inside = true;
      cellStart = false;
    } else if (!inside) {
      cellStart = byte === delimiter || (cellStart && byte === SPACE && delimiter !== SPACE);
    }
  }
  return inside;
}

/**
 * One cell of a record, unquoted; empty when the record has no such cell.
 *
 * @param index position of the cell, from 0
 */
export function cellAt(record: Buffer, delimiter: number, index: number): string {
  let p = 0;
  for (let cell = 0; ; cell++) {
    const end = cellEnd(record, delimiter, p);
    if (cell === index) return unquote(record.toString('utf8', p, end));
    if (end >= record.length) return '';
    p = end + 1;
  }
}

/** All cells of a record, unquoted. */
export function splitCells(record: Buffer, delimiter: number): string[] {
  const cells: string[] = [];
  let p = 0;
  for (;;) {
    const end = cellEnd(record, delimiter, p);
    cells.push(unquote(record.toString('utf8', p, end)));
    if (end >= record.length) return cells;
    p = end + 1;
  }
}

function cellEnd(record: Uint8Array, delimiter: number, start: number): number {
  let p = start;
  while (record[p] === SPACE) p++;
  if (record[p] !== QUOTE) p = start;
  else {
    for (p++; p < record.length; p++) {
      if (record[p] !== QUOTE) continue;
      if (record[p + 1] !== QUOTE) break;
      p++;
    }
  }
  const end = record.indexOf(delimiter, p);
  return end === -1 ? record.length : end;
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  const closed =
    trimmed.length > 1 && trimmed.endsWith('"') ? trimmed.slice(1, -1) : trimmed.slice(1);
  return closed.replaceAll('""', '"');
}
