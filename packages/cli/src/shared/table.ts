import stringWidth from 'fast-string-width';
import { oneLine } from './plain.ts';

/** A column: its heading, and whether numbers stand at its right edge. */
export interface Column {
  readonly title: string;
  readonly right?: boolean;
  /** Paints a cell once it has its width. */
  readonly paint?: (text: string) => string;
}

/** How a table is fitted: the width of the terminal (null: as wide as it is), and the headings' colour. */
export interface TableStyle {
  readonly width: number | null;
  readonly heading: (text: string) => string;
}

const GAP = '  ';

/** Rows as aligned lines, with headings; the last column gives way when the terminal is too narrow. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: TableStyle,
): string[] {
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? '')));
  const widths = columns.map((column, index) =>
    Math.max(stringWidth(column.title), ...cells.map((row) => stringWidth(row[index] ?? ''))),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
  const room = style.width === null ? Number.POSITIVE_INFINITY : Math.max(10, style.width - before);
  const draw = (row: readonly string[], paint: (column: Column) => Column['paint']): string =>
    columns
      .map((column, index) => {
        const last = index === columns.length - 1;
        const text = last ? fit(row[index] ?? '', room) : (row[index] ?? '');
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(text)));
        const painted = paint(column)?.(text) ?? text;
        if (column.right) return space + painted;
        return last ? painted : painted + space;
      })
      .join(GAP)
      .trimEnd();
  return [
    draw(
      columns.map((column) => column.title),
      () => style.heading,
    ),
    ...cells.map((row) => draw(row, (column) => column.paint)),
  ];
}

/** The text cut to a number of terminal columns, with … where something is left out. */
export function fit(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
