import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type { ZoneClock } from '../../time/zone-clock.ts';
import type { LineReader, LineSink, ReadContext } from '../format.ts';
import { levelOfName, levelOfNumber } from '../levels.ts';
import { cellAt, endsInsideQuotes } from './cells.ts';
import type { CsvPlan } from './plan.ts';

/** A record of more lines or bytes than this has a quote that was never closed. */
const MAX_RECORD_LINES = 1000;
const MAX_RECORD_BYTES = 1024 * 1024;

/** Reads the records of a CSV file; a quoted cell may hold line ends. */
export class CsvReader implements LineReader {
  readonly #plan: CsvPlan;
  readonly #clock: ZoneClock;
  readonly #delimiter: number;
  readonly #time = new ParsedTime();
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #headerSeen: boolean;

  constructor(plan: CsvPlan, { clock }: ReadContext) {
    this.#plan = plan;
    this.#clock = clock;
    this.#delimiter = plan.delimiter.charCodeAt(0);
    this.#headerSeen = !plan.hasHeader;
  }

  line(bytes: Buffer, start: number, end: number, sink: LineSink): void {
    const quoted = this.#pending.length > 0;
    if (!quoted && start === end) {
      sink.skip();
      return;
    }
    if (quoted) sink.continue();
    else if (this.#headerSeen) sink.begin();
    const rule = { delimiter: this.#delimiter, quoted };
    if (endsInsideQuotes(bytes, { start, end }, rule)) {
      this.#keep(bytes.subarray(start, end), sink);
      return;
    }
    const last = bytes.subarray(start, end);
    const record = quoted ? Buffer.concat([...this.#pending, last]) : last;
    this.#forget();
    if (this.#headerSeen) this.#settle(record, sink);
    else this.#headerSeen = true;
  }

  end(sink: LineSink): void {
    if (this.#pending.length > 0) sink.reject('a quoted cell is not closed before the file ends');
  }

  state() {
    return this.#plan;
  }

  #keep(line: Buffer, sink: LineSink): void {
    this.#pending.push(Buffer.from(line), Buffer.from('\n'));
    this.#pendingBytes += line.length + 1;
    if (this.#pending.length / 2 < MAX_RECORD_LINES && this.#pendingBytes < MAX_RECORD_BYTES) {
      sink.reject('a quoted cell is not closed before the file ends');
      return;
    }
    sink.reject(`a quoted cell is not closed within ${MAX_RECORD_LINES} lines`);
    this.#forget();
  }

  #forget(): void {
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  #settle(record: Buffer, sink: LineSink): void {
    const text = readTime(record, this.#plan);
    const bytes = Buffer.from(text);
    if (!parseWholeTime(bytes, 0, bytes.length, this.#time)) {
      sink.reject(`its time “${text.slice(0, 60)}” is not one that can be read`);
      return;
    }
    const zone = this.#clock.zoneCodeOf(this.#time);
    sink.settle(this.#clock.instantOf(this.#time), this.#level(record), zone);
  }

  #level(record: Buffer): number {
    if (this.#plan.level < 0) return 0;
    const cell = cellAt(record, this.#delimiter, this.#plan.level);
    if (/^\d{1,2}$/.test(cell)) return levelOfNumber(Number(cell));
    return levelOfName(Buffer.from(cell), 0, cell.length);
  }
}

/** The time of a record as it stands, date and time of day joined where they are two cells. */
export function readTime(record: Buffer, { delimiter, time, clock }: CsvPlan): string {
  const code = delimiter.charCodeAt(0);
  const date = cellAt(record, code, time);
  return clock < 0 ? date : `${date} ${cellAt(record, code, clock)}`;
}
