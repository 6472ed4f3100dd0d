import { type Instant, instantAt } from '../../shared/instant.ts';
import { cutLine, type PastedLine } from './cells.ts';
import { type DateMemory, rememberDate } from './date-memory.ts';
import { placeInTime } from './place-in-time.ts';
import { readTime } from './read-time.ts';
import { readZone, type WrittenZone } from './read-zone.ts';
import { readTextAndActor, type TextAndActor } from './text-and-actor.ts';

/** One row read from a pasted block. `at` is null exactly when `problem` is not. */
export interface PastedTimelineRow {
  /** 1-based line of the block. */
  readonly line: number;
  /** The line as it was pasted. */
  readonly source: string;
  readonly at: Instant | null;
  readonly text: string;
  readonly actor: string | null;
  /** Which zone was used and who said so. */
  readonly zone: string | null;
  /** Why the row cannot be taken, and what to do. */
  readonly problem: string | null;
}

/** What a pasted block does not say itself. */
export interface PasteOptions {
  /** The zone of times that state none (IANA name); null: UTC is assumed, and each row says so. */
  readonly zone: string | null;
  /** The date of times that state none, `YYYY-MM-DD`, and the year of dates without one. */
  readonly date: string | null;
}

/** How long a text and an actor may be: those of a timeline entry. */
const MAX_TEXT = 2000;
const MAX_ACTOR = 120;

/**
 * Reads a pasted block of times and texts: plain lines, lists, Markdown tables, tabs, CSV. Rows keep
 * their order; a time without a date is on the date of the row before, or on the day after it when
 * the clock went back by more than half a day. No line is left out silently: one without a time
 * belongs to the row above when it is indented, and is a row with a problem otherwise.
 */
export function readPasted(block: string, options: PasteOptions): PastedTimelineRow[] {
  const rows: PastedTimelineRow[] = [];
  const reader = new PasteReader(options);
  for (const [index, source] of block.split(/\r\n|\n|\r/).entries()) {
    const line = cutLine(source);
    const last = rows.at(-1);
    const row = reader.read(line, { line: index + 1, source });
    if (row === 'continues' && last !== undefined && line.kind === 'prose') {
      rows[rows.length - 1] = check({ ...last, text: `${last.text}\n${line.text}` });
    } else if (row === 'continues') {
      rows.push(refused({ line: index + 1, source }, NO_TIME));
    } else if (row !== null) {
      rows.push(row);
    }
  }
  return rows;
}

const NO_TIME =
  'No time stands at the beginning of this line. Write it as 14:05, or remove the line.';

interface Where {
  readonly line: number;
  readonly source: string;
}

const refused = (where: Where, problem: string, said?: TextAndActor): PastedTimelineRow => ({
  ...where,
  at: null,
  text: said?.text ?? where.source.trim(),
  actor: said?.actor ?? null,
  zone: null,
  problem,
});

/** Reads line after line, remembering the date and the zone of a table's heading. */
class PasteReader {
  readonly #options: PasteOptions;
  readonly #memory: DateMemory;
  #headingZone: WrittenZone | null = null;

  constructor(options: PasteOptions) {
    this.#options = options;
    this.#memory = rememberDate(options.date);
  }

  /** The row a line makes; null when it makes none, `continues` when it may belong to the one above. */
  read(line: PastedLine, where: Where): PastedTimelineRow | 'continues' | null {
    if (line.kind === 'blank') return null;
    if (line.kind === 'heading') return this.#heading(line.cells);
    const [head, said] = line.kind === 'cells' ? fromCells(line.cells) : [line.text, null];
    const time = readTime(head);
    if (time.timeMs === null && time.date === null) {
      return line.kind === 'prose' && line.indented ? 'continues' : refused(where, NO_TIME);
    }
    const words = said ?? readTextAndActor(time.rest);
    if (time.timeMs === null && time.date !== null && isNothing(words)) {
      const problem = this.#memory.startAt(time.date);
      return problem === null ? null : refused(where, problem);
    }
    const zones = { heading: this.#headingZone, chosen: this.#options.zone };
    const placed = placeInTime(time, { memory: this.#memory, zones });
    if (placed.problem !== null) return refused(where, placed.problem, words);
    return check({
      ...where,
      ...words,
      at: instantAt(placed.ms),
      zone: placed.zone,
      problem: null,
    });
  }

  #heading(cells: readonly string[]): null {
    const inBrackets = /\(([^)]+)\)/.exec(cells[0] ?? '')?.[1];
    const read = inBrackets === undefined ? null : readZone(inBrackets.trim());
    if (read !== null) this.#headingZone = read.zone;
    return null;
  }
}

const isNothing = ({ text, actor }: TextAndActor): boolean =>
  actor === null && /^[\s:*_#-]*$/.test(text);

/** Date and time may stand in cells of their own. */
function fromCells(cells: readonly string[]): [string, TextAndActor] {
  const [first = '', second = '', ...rest] = cells;
  const split = readTime(first).timeMs === null && readTime(second).timeMs !== null;
  const head = split ? `${first} ${second}` : first;
  const [text = '', actor = '', ...more] = split ? rest : [second, ...rest];
  const named = actor === '' || actor === '-' || actor === '–' ? null : actor;
  // Cells beyond the third are somebody's notes: they stay with the text.
  const words = [text, ...more.filter((cell) => cell !== '')].join(' – ');
  return [head, { text: withRest(readTime(head).rest, words), actor: named }];
}

/** What stands behind the time in its own cell belongs to the text. */
function withRest(rest: string, text: string): string {
  const bare = readTextAndActor(rest).text;
  return [bare, text].filter((part) => part !== '').join(' ');
}

function check(row: PastedTimelineRow): PastedTimelineRow {
  const where = { line: row.line, source: row.source };
  if (row.at === null) return row;
  if (row.text.trim() === '') return refused(where, 'No text follows the time. Say what happened.');
  if (row.text.length > MAX_TEXT) {
    return refused(where, `The text has more than ${MAX_TEXT} characters. Shorten it.`, row);
  }
  const { actor } = row;
  if (actor !== null && (actor.length > MAX_ACTOR || /\p{Cc}/u.test(actor))) {
    return refused(where, `The actor is longer than ${MAX_ACTOR} characters. Shorten it.`, row);
  }
  return row;
}
