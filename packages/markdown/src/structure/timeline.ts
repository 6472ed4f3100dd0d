import type { Block, TableBlock } from '../blocks/block.ts';
import type { Span } from '../place.ts';
import { findColumns } from './columns.ts';
import { calendarDate, findDate, type WrittenDate } from './dates.ts';
import { momentAt, type WrittenMoment } from './moments.ts';
import type { PlacedPart } from './parts.ts';
import { plain, textAt } from './plain.ts';
import type { StructureRow, StructureTimeline } from './structure.ts';
import { findZone, offsetAt, type WrittenZone } from './zones.ts';

const DAY = 86_400_000;

const COLUMNS = {
  time: /^(?:date ?(?:&|and|\/)? ?)?time\b|^when$|^timestamp|^time$|^at$|^date(?: ?\/ ?time)?$|^hour/,
  date: /^(?:date|day)\b/,
  // `Who/What` is an actor where an event has a column of its own.
  event:
    /^(?!who\b).*(?:event|what|descri|happen|action|detail|note|activity|message|entry|update)/,
  actor: /actor|who|system|source|person|owner|by|responder|author/,
} as const;

interface Row extends Span {
  readonly moment: WrittenMoment | null;
  readonly event: Span;
  readonly actor: Span | null;
  readonly extra: readonly Span[];
  /** A date above the row: a heading, or an item that holds nothing else. */
  readonly dateAbove: WrittenDate | null;
}

/** Reads the timeline of a file from the parts of its section. `day` is the incident's. */
export function readTimeline(
  text: string,
  parts: readonly PlacedPart[],
  day: { readonly date: string; readonly source: string } | null,
): StructureTimeline {
  const reader = new TimelineReader(text);
  for (const part of parts) reader.take(part);
  return {
    rows: placeRows(text, reader.rows, reader.zone, day),
    zone: reader.zone,
    day,
    rest: reader.rest,
  };
}

class TimelineReader {
  readonly rows: Row[] = [];
  readonly rest: Block[] = [];
  zone: WrittenZone | null = null;
  readonly #text: string;
  #dateAbove: WrittenDate | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  take(part: PlacedPart): void {
    this.zone ??= findZone(part.title);
    this.#dateAbove = findDate(part.title) ?? this.#dateAbove;
    for (const block of part.blocks) this.#block(block);
  }

  #block(block: Block): void {
    if (block.type === 'table') this.#table(block);
    else if (block.type === 'list') {
      const before = this.rows.length;
      for (const item of block.items)
        this.#line({ start: item.start, end: item.end }, item.content);
      if (this.rows.slice(before).every((row) => row.moment === null)) {
        this.rows.length = before;
        this.rest.push(block);
      }
    } else if (block.type === 'paragraph') this.#paragraph(block);
    else this.rest.push(block);
  }

  #paragraph(block: Block): void {
    const moment = momentAt(this.#text, block.start);
    if (moment && moment.end < block.end) {
      this.#line(block, block.start);
      return;
    }
    const sentence = this.#text.slice(block.start, Math.min(block.end, block.start + 400));
    if (/\btim(?:e|es|eline|ezone|estamps?)\b|\bzone\b/i.test(sentence))
      this.zone ??= findZone(sentence);
    this.#dateAbove =
      sentence.length < 60 ? (findDate(sentence) ?? this.#dateAbove) : this.#dateAbove;
    this.rest.push(block);
  }

  #line(span: Span, content: number): void {
    const moment = momentAt(this.#text, content);
    const from = moment ? afterTime(this.#text, moment.end, span.end) : content;
    const row = {
      ...span,
      moment,
      event: { start: from, end: span.end },
      actor: null,
      extra: [],
      dateAbove: this.#dateAbove,
    };
    if (!moment) this.#dateAbove = dateAlone(this.#text, span, content) ?? this.#dateAbove;
    this.rows.push(row);
  }

  #table(table: TableBlock): void {
    const columns = findColumns(this.#text, table, COLUMNS);
    const time = columns.time ?? columns.date;
    if (time === undefined) {
      this.rest.push(table);
      return;
    }
    this.zone ??= findZone(plain(this.#text.slice(table.header.start, table.header.end)));
    const event = columns.event ?? (time === 0 ? 1 : 0);
    const used = [time, columns.date, event, columns.actor];
    for (const row of table.rows) {
      const cell = row.cells[time];
      const written =
        columns.date !== undefined && columns.date !== time ? row.cells[columns.date] : undefined;
      const above = written ? findDate(this.#text.slice(written.start, written.end)) : null;
      this.#dateAbove = above ?? this.#dateAbove;
      const found = cell ? momentAt(this.#text, cell.start) : null;
      this.rows.push({
        start: row.start,
        end: row.end,
        moment: found && cell && found.start < cell.end ? found : null,
        event: row.cells[event] ?? { start: row.end, end: row.end },
        actor: columns.actor === undefined ? null : (row.cells[columns.actor] ?? null),
        extra: row.cells.filter((_, index) => !used.includes(index)),
        dateAbove: this.#dateAbove,
      });
    }
  }
}

/** Where the event starts behind its time: marks and a dash or colon are skipped. */
function afterTime(text: string, at: number, end: number): number {
  const pattern =
    /[*_`~)\]]*[ \t]*(?:[-–—:|,>]{1,3}(?=[ \t\n*_`~]))?(?:[*_`~]{1,3}(?=[ \t]))?[ \t]*/y;
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at;
}

/** A line that holds a date and nothing else, as a heading for what follows. */
function dateAlone(text: string, span: Span, content: number): WrittenDate | null {
  const line = text.slice(content, Math.min(span.end, content + 60));
  const date = findDate(line);
  return date && line.slice(date.end).replace(/[\s*_:]/g, '') === '' ? date : null;
}

function placeRows(
  text: string,
  rows: readonly Row[],
  zone: WrittenZone | null,
  day: { readonly date: string } | null,
): StructureRow[] {
  const first = day ? Date.parse(day.date) : null;
  let midnight = first ?? 0;
  let known = first !== null;
  let last: number | null = null;
  return rows.map((row): StructureRow => {
    const { moment } = row;
    const year = known ? new Date(midnight).getUTCFullYear() : null;
    const dated = moment ? midnightOf(moment.date ?? row.dateAbove, year) : null;
    if (moment?.date && dated !== null) last = null;
    if (dated !== null && (moment?.date || dated > midnight || !known)) {
      midnight = dated;
      known = true;
    }
    // A clock that goes back by more than half a day has passed midnight.
    if (moment && !moment.date && last !== null && last - (midnight + moment.clock) > DAY / 2)
      midnight += DAY;
    const order = moment ? midnight + moment.clock : null;
    last = order ?? last;
    const used = moment?.zone ?? zone ?? { name: null, offset: 0 };
    return {
      start: row.start,
      end: row.end,
      time: moment ? textAt(text, { start: moment.start, end: moment.end }) : null,
      at: order !== null && known ? order - offsetAt(used, order) * 60_000 : null,
      order:
        order === null ? null : order - (moment?.zone ? offsetAt(moment.zone, order) * 60_000 : 0),
      zone: moment?.zone ?? null,
      event: textAt(text, row.event),
      actor: row.actor ? textAt(text, row.actor) : null,
      extra: row.extra.map((cell) => textAt(text, cell)).filter((cell) => cell.text !== ''),
    };
  });
}

function midnightOf(date: WrittenDate | null, yearKnown: number | null): number | null {
  const year = date?.year ?? yearKnown;
  if (date === null || year === null) return null;
  const written = calendarDate(year, date.month, date.day);
  return written === null ? null : Date.parse(written);
}
