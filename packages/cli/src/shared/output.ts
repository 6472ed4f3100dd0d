import { type Colors, colorsFor } from './colors.ts';
import { plain } from './plain.ts';
import { type Column, tableLines } from './table.ts';

/** What a command says: lines for a person, or one JSON value for a machine. */
export interface Output {
  /** True when a machine reads: then only `result` writes to standard output. */
  readonly json: boolean;
  readonly color: Colors;
  /** A line for a person; text from outside goes through `plain` first. */
  line(text?: string): void;
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void;
  /** The answer: JSON for a machine, or what `show` writes for a person. */
  result(value: unknown, show: () => void): void;
  /** A remark beside the answer, on standard error; nothing for a machine. */
  note(text: string): void;
}

/** Output on this process's streams. */
export function createOutput(json: boolean): Output {
  const color = colorsFor(process.stdout);
  const line = (text = '') => {
    process.stdout.write(`${text}\n`);
  };
  return {
    json,
    color,
    line,
    table(columns, rows) {
      const width = process.stdout.isTTY ? process.stdout.columns : null;
      tableLines(columns, rows, { width, heading: color.dim }).forEach((text) => {
        line(text);
      });
    },
    result(value, show) {
      if (json) line(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
      else show();
    },
    note(text) {
      if (!json) process.stderr.write(`${plain(text)}\n`);
    },
  };
}
