const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A line longer than this is not read, only counted: 1 MiB. */
const MAX_LINE_BYTES = 1024 * 1024;

/** What the scanner hands over for each line. */
export interface LineHandler {
  /**
   * A line: bytes[start,end) without its line end.
   *
   * @param offset where the line begins in the file
   * @param line 1-based
   */
  onLine(bytes: Buffer, start: number, end: number, offset: number, line: number): void;
  /** A line of more than the limit: its first bytes and its full length without the line end. */
  onLongLine(head: Buffer, length: number, offset: number, line: number): void;
}

/**
 * Cuts a stream of bytes into lines (LF or CRLF) in bounded memory. Most lines lie whole in a
 * chunk and are handed over in place; one that spans chunks is put together in a carry buffer.
 */
export class LineScanner {
  readonly #handler: LineHandler;
  readonly #limit: number;
  #offset = 0;
  #line = 1;
  #carry: Buffer[] = [];
  #carryLength = 0;
  #kept = 0;
  #lastByte = 0;

  constructor(handler: LineHandler, limit = MAX_LINE_BYTES) {
    this.#handler = handler;
    this.#limit = limit;
  }

  /** Lines begun so far. */
  get line(): number {
    return this.#line;
  }

  /** Takes the next bytes of the file. They may be reused by the caller afterwards. */
  push(chunk: Buffer): void {
    let start = 0;
    if (this.#carryLength > 0) {
      const newline = chunk.indexOf(NEWLINE);
      if (newline === -1) {
        this.#keep(chunk);
        return;
      }
      this.#keep(chunk.subarray(0, newline));
      this.#endCarried(1);
      start = newline + 1;
    }
    for (;;) {
      const newline = chunk.indexOf(NEWLINE, start);
      if (newline === -1) break;
      this.#emit(chunk, start, newline);
      start = newline + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  /** The file ends: a last line without a line end is a line too. */
  finish(): void {
    if (this.#carryLength > 0) this.#endCarried(0);
  }

  #emit(bytes: Buffer, start: number, newline: number): void {
    const offset = this.#offset;
    const length = newline - start;
    const end = length > 0 && bytes[newline - 1] === RETURN ? newline - 1 : newline;
    if (end - start > this.#limit) {
      const head = bytes.subarray(start, start + this.#limit);
      this.#handler.onLongLine(head, end - start, offset, this.#line);
    } else {
      this.#handler.onLine(bytes, start, end, offset, this.#line);
    }
    this.#offset = offset + length + 1;
    this.#line++;
  }

  // Copies, because the caller may reuse the chunk. Beyond the limit bytes are only counted.
  #keep(part: Buffer): void {
    const room = this.#limit + 1 - this.#kept;
    if (room > 0 && part.length > 0) {
      const copy = Buffer.from(part.subarray(0, room));
      this.#carry.push(copy);
      this.#kept += copy.length;
    }
    this.#carryLength += part.length;
    this.#lastByte = part.at(-1) ?? this.#lastByte;
  }

  #endCarried(newlineBytes: number): void {
    const [only] = this.#carry;
    const bytes = this.#carry.length === 1 && only ? only : Buffer.concat(this.#carry);
    const carried = this.#carryLength;
    const length = newlineBytes > 0 && this.#lastByte === RETURN ? carried - 1 : carried;
    this.#carry = [];
    this.#carryLength = 0;
    this.#kept = 0;
    if (length > this.#limit) {
      this.#handler.onLongLine(bytes.subarray(0, this.#limit), length, this.#offset, this.#line);
    } else {
      this.#handler.onLine(bytes, 0, length, this.#offset, this.#line);
    }
    this.#offset += carried + newlineBytes;
    this.#line++;
  }
}
