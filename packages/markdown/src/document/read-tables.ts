import {
  ACTION_STATE_NAMES,
  ACTION_STATES,
  type CalendarDate,
  DocumentAction,
  DocumentEntry,
  INCIDENT_TIME_NAMES,
  KEY_MOMENT_TIME,
  KEY_MOMENTS,
} from '@kintsugi/domain';
import type { TableBlock, TableRow } from '../blocks/block.ts';
import { unescapeCell } from '../inline/escape.ts';
import type { EvidenceNames } from './evidence.ts';
import { normaliseInstant } from './instants.ts';

/** The cells of a row by the name of their column, as plain text. */
export type Cells = ReadonlyMap<string, string>;

/** Column names of a table as plain text. */
export const columnNames = (text: string, table: TableBlock): string[] =>
  table.header.cells.map((cell) => unescapeCell(text.slice(cell.start, cell.end)));

/** A row as cells by column name. */
export function rowCells(text: string, columns: readonly string[], row: TableRow): Cells {
  return new Map(
    row.cells.map((cell, index) => [
      columns[index] ?? String(index),
      unescapeCell(text.slice(cell.start, cell.end)).trim(),
    ]),
  );
}

/** A row of our timeline table, or null when it is not as we print it. */
export function readEntry(cells: Cells, evidence: EvidenceNames): DocumentEntry | null {
  const moment = cells.get('Moment') ?? '';
  const cited = cells.get('Evidence') ?? '';
  const keyMoment = KEY_MOMENTS.find((key) => INCIDENT_TIME_NAMES[KEY_MOMENT_TIME[key]] === moment);
  const citation = cited === '' ? null : evidence.read(cited);
  const at = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.exec(
    cells.get('Time (UTC)') ?? '',
  );
  if (!at || (moment !== '' && !keyMoment) || (cited !== '' && !citation)) return null;
  const read = DocumentEntry.safeParse({
    at: normaliseInstant(`${at[0].replace(' ', 'T')}Z`),
    text: cells.get('Event') ?? '',
    actor: cells.get('Actor/System') || null,
    keyMoment: keyMoment ?? null,
    citation,
  });
  return read.success ? read.data : null;
}

/** A row of our action table, or null when it is not as we print it. */
export function readAction(cells: Cells): DocumentAction | null {
  const state = cells.get('State') ?? '';
  const due: CalendarDate | null = cells.get('Due Date') || null;
  const read = DocumentAction.safeParse({
    text: cells.get('Action') ?? '',
    owner: cells.get('Owner') || null,
    dueDate: due,
    priority: cells.get('Priority'),
    kind: cells.get('Kind'),
    feeds: cells.get('Feeds') || null,
    link: cells.get('Link') || null,
    state:
      ACTION_STATES.find((known) => ACTION_STATE_NAMES[known] === state) ??
      (state === '' ? 'open' : state),
  });
  return read.success ? read.data : null;
}
