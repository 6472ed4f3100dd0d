import type { BlockBuilder } from '../block/block-builder.ts';
import type { LineReader, LineSink } from '../formats/format.ts';
import type { LineHandler } from '../lines/line-scanner.ts';
import { byteOrderMarkLength } from '../text/byte-order-mark.ts';
import { refuseInstant } from '../time/refuse-instant.ts';
import { EXCERPT_BYTES, type Tally } from './tally.ts';

const NOTHING = Buffer.alloc(0);
const NO_TIME = 'no time was found in the record';

/**
 * Stands between the line scanner and a format's line reader: puts the lines that belong to one
 * record together and hands finished records to the block builder. A record is written when the
 * next one begins, because only then its length is known.
 */
export class RecordAssembler implements LineHandler, LineSink {
  readonly #reader: LineReader;
  readonly #builder: BlockBuilder;
  readonly #tally: Tally;
  // The line being read.
  #bytes: Buffer = NOTHING;
  #from = 0;
  #to = 0;
  #start = 0;
  #line = 0;
  // The record being put together; `#open` is false between records.
  #open = false;
  #recordStart = 0;
  #recordEnd = 0;
  #recordLine = 0;
  #at = Number.NaN;
  #level = 0;
  #zone = 0;
  #reason = '';
  #head: Buffer | null = null;

  constructor(reader: LineReader, builder: BlockBuilder, tally: Tally) {
    this.#reader = reader;
    this.#builder = builder;
    this.#tally = tally;
  }

  onLine(bytes: Buffer, start: number, end: number, offset: number, line: number): void {
    const mark = offset === 0 ? byteOrderMarkLength(bytes.subarray(start, end)) : 0;
    this.#bytes = bytes;
    this.#from = start + mark;
    this.#to = end;
    this.#start = offset + mark;
    this.#line = line;
    this.#reader.line(bytes, this.#from, end, this);
    // A record without a time may turn out unreadable; by then the bytes of its line are gone.
    if (this.#open && this.#head === null && Number.isNaN(this.#at)) {
      this.#head = Buffer.from(
        bytes.subarray(this.#from, Math.min(end, this.#from + EXCERPT_BYTES)),
      );
    }
  }

  onLongLine(head: Buffer, length: number, offset: number, line: number): void {
    this.#close();
    const place = { line, byteStart: offset, byteEnd: offset + length };
    const reason = `the line has ${length} bytes; lines of more than ${head.length} are not read`;
    this.#tally.refuse(place, reason, head);
  }

  /** The file ends. */
  finish(): void {
    this.#reader.end?.(this);
    this.#close();
  }

  record(at: number, level: number, zone: number): void {
    this.begin();
    this.settle(at, level, zone);
  }

  begin(): void {
    this.#close();
    this.#open = true;
    this.#recordStart = this.#start;
    this.#recordEnd = this.#start + this.#to - this.#from;
    this.#recordLine = this.#line;
    this.#at = Number.NaN;
    this.#reason = '';
    this.#head = null;
  }

  continue(): boolean {
    if (!this.#open) return false;
    this.#recordEnd = this.#start + this.#to - this.#from;
    return true;
  }

  settle(at: number, level: number, zone: number): void {
    const refused = refuseInstant(at);
    if (refused !== null) {
      this.reject(refused);
      return;
    }
    this.#at = at;
    this.#level = level;
    this.#zone = zone;
  }

  reject(reason: string): void {
    this.#at = Number.NaN;
    this.#reason = reason;
  }

  skip(): void {
    // Nothing to keep: the record above may still go on.
  }

  unreadable(reason: string): void {
    this.#close();
    const place = {
      line: this.#line,
      byteStart: this.#start,
      byteEnd: this.#start + this.#to - this.#from,
    };
    this.#tally.refuse(place, reason, this.#bytes.subarray(this.#from, this.#to));
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    const byteStart = this.#recordStart;
    const line = this.#recordLine;
    if (Number.isNaN(this.#at)) {
      const place = { line, byteStart, byteEnd: this.#recordEnd };
      this.#tally.refuse(place, this.#reason || NO_TIME, this.#head ?? NOTHING);
      return;
    }
    const length = this.#recordEnd - byteStart;
    this.#tally.event(this.#at, this.#zone, line);
    this.#builder.add(this.#at, byteStart, length, line, this.#level, this.#zone, 0);
  }
}
