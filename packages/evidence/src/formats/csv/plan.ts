import { z } from 'zod';
import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type { Sample } from '../sample.ts';
import { endsInsideQuotes, splitCells } from './cells.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MAX_SAMPLE_RECORD_LINES = 50;
/** A column is the time when at least this share of its cells can be read as one. */
const MIN_TIME_SHARE = 0.6;

const NAMES = {
  time: /^(@?time_?stamp|date_?time|time|ts|at|date|event_?time|created(_?at)?|occurred(_?at)?|start(ed)?(_?at|_?time)?)\b/i,
  level: /^(level|severity|log_?level|priority|lvl)$/i,
  source: /^(service|source|host(name)?|app(lication)?|component|logger|system|channel)$/i,
  actor: /^(user(_?name)?|actor|author|who|by|person|owner)$/i,
  message: /^(message|msg|text|description|summary|event|title|details?|comment|notes?|body)$/i,
} as const;

/** Which column says what. Plain JSON: it is kept to read single records later. */
export const CsvPlan = z.object({
  delimiter: z.enum(DELIMITERS),
  /** Names of the columns; `column 1` … when there is no header. */
  columns: z.array(z.string()),
  hasHeader: z.boolean(),
  /** Positions, from 0; -1 where there is no such column. */
  time: z.int(),
  /** A second column with the time of day, when `time` holds the date only. */
  clock: z.int(),
  level: z.int(),
  source: z.int(),
  actor: z.int(),
  messages: z.array(z.int()),
});
export type CsvPlan = z.infer<typeof CsvPlan>;

/** Finds delimiter, header and columns of a CSV file; null when it is none or has no times. */
export function planCsv(sample: Sample): CsvPlan | null {
  const plans = DELIMITERS.flatMap((delimiter) => planWith(delimiter, sample) ?? []);
  return plans.toSorted((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}

function planWith(delimiter: CsvPlan['delimiter'], sample: Sample): CsvPlan | null {
  const records = cutRecords(sample, delimiter);
  const [first, ...others] = records;
  const width = first?.length ?? 0;
  if (first === undefined || width < 2) return null;
  const hasHeader = others.length > 0 && first.every((cell) => !isTime(cell) && cell.length < 100);
  const rows = hasHeader ? others : records;
  const sameWidth = rows.filter(({ length }) => length === width).length;
  if (sameWidth < rows.length * 0.8 || (!hasHeader && width < 3)) return null;
  const columns = hasHeader ? first : first.map((_, index) => `column ${index + 1}`);
  const time = findTime(columns, rows);
  return time < 0 ? null : planColumns({ delimiter, columns, hasHeader, rows, time });
}

// A quote that is never closed must not swallow the sample, so such a record is given up.
function cutRecords(sample: Sample, delimiter: string): readonly (readonly string[])[] {
  const code = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let pending: Buffer[] = [];
  for (const line of sample.lines) {
    const rule = { delimiter: code, quoted: pending.length > 0 };
    pending.push(line);
    if (endsInsideQuotes(line, { start: 0, end: line.length }, rule)) {
      if (pending.length >= MAX_SAMPLE_RECORD_LINES) pending = [];
      continue;
    }
    const [only] = pending;
    const whole = pending.length === 1 && only ? only : Buffer.from(pending.join('\n'));
    records.push(splitCells(whole, code));
    pending = [];
  }
  return records;
}

interface Table {
  readonly delimiter: CsvPlan['delimiter'];
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly time: number;
}

function planColumns({ delimiter, columns, hasHeader, rows, time }: Table): CsvPlan {
  const find = (name: RegExp) => columns.findIndex((column) => name.test(column.trim()));
  const clock = columns.findIndex(
    (_, index) =>
      index !== time && isDateOnly(rows, time) && share(rows, index, isClock) >= MIN_TIME_SHARE,
  );
  const messages = columns.flatMap((column, index) =>
    NAMES.message.test(column.trim()) && index !== time ? index : [],
  );
  const level = find(NAMES.level);
  const source = find(NAMES.source);
  const actor = find(NAMES.actor);
  return {
    delimiter,
    columns: [...columns],
    hasHeader,
    time,
    clock,
    level,
    source,
    actor,
    messages,
  };
}

// Named columns first, in their order; then whichever column holds times.
function findTime(columns: readonly string[], rows: readonly (readonly string[])[]): number {
  const fits = (index: number) => share(rows, index, isTime) >= MIN_TIME_SHARE;
  const named = columns.findIndex((name, index) => NAMES.time.test(name.trim()) && fits(index));
  return named >= 0
    ? named
    : columns.findIndex((_, index) => fits(index) && !isNumeric(rows, index));
}

function share(
  rows: readonly (readonly string[])[],
  index: number,
  test: (cell: string) => boolean,
): number {
  const filled = rows.filter((row) => (row[index] ?? '').trim() !== '');
  return filled.length === 0
    ? 0
    : filled.filter((row) => test(row[index] ?? '')).length / rows.length;
}

const scratch = new ParsedTime();

function isTime(cell: string): boolean {
  const bytes = Buffer.from(cell.trim());
  return parseWholeTime(bytes, 0, bytes.length, scratch);
}

const isClock = (cell: string): boolean => /^\s*\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s*$/.test(cell);

const isDateOnly = (rows: readonly (readonly string[])[], index: number): boolean =>
  share(rows, index, (cell) => /^\s*\d{4}[-/]\d{2}[-/]\d{2}\s*$/.test(cell)) >= MIN_TIME_SHARE;

// A column of plain numbers is taken for a time only when its name says so.
const isNumeric = (rows: readonly (readonly string[])[], index: number): boolean =>
  share(rows, index, (cell) => /^[\d.\s]+$/.test(cell)) >= MIN_TIME_SHARE;
