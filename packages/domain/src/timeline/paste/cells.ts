/** A pasted line cut into what it is made of. */
export type PastedLine =
  | { readonly kind: 'blank' }
  /** A table's heading or its line of dashes. */
  | { readonly kind: 'heading'; readonly cells: readonly string[] }
  /** Cells of a table; the first holds the time. */
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | { readonly kind: 'prose'; readonly text: string; readonly indented: boolean };

const HEADING = /^(?:time|date|when|timestamp|zeit|datum)\b/i;
const BULLET = /^(?:[-*•‣–]\s+|\d{1,3}[.)]\s+|>\s*)+/;
/** A time in bold, code, or brackets, as Markdown and chat have it. */
const WRAPPED = /^(\*\*|__|`|\[|\()([^*_`[\]()]{1,60})(\*\*|__|`|\]|\))(?=[\s:–—|,-]|$)/;

/** Tells what a line is. */
export function cutLine(line: string): PastedLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('|')) return table(cutPipes(text));
  if (text.includes('\t')) return table(text.split('\t').map((cell) => cell.trim()));
  const quoted = cutQuoted(text);
  if (quoted !== null) return table(quoted);
  return { kind: 'prose', text: unwrap(text), indented: /^(?:\s{2,}|\t)/.test(line) };
}

const table = (cells: readonly string[]): PastedLine => {
  if (cells.every((cell) => /^:?-*:?$/.test(cell))) return { kind: 'heading', cells: [] };
  const kind = HEADING.test(cells[0] ?? '') ? 'heading' : 'cells';
  return { kind, cells: cells.map((cell, index) => (index === 0 ? unwrap(cell) : cell)) };
};

/** The cells of a Markdown table row; `\|` is a bar that belongs to the text. */
function cutPipes(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The fields of a CSV line that begins with a quoted field (RFC 4180); null for anything else. */
function cutQuoted(text: string): string[] | null {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",;]*))([,;]|$)/y;
  if (!text.startsWith('"')) return null;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) return null;
    fields.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '') return fields;
  }
  return fields.length > 1 ? [...fields, ''] : null;
}

function unwrap(text: string): string {
  const bare = text.replace(BULLET, '');
  return bare.replace(WRAPPED, (_, _open: string, inner: string) => inner.trim());
}
