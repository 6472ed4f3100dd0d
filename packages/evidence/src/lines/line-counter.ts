const NEWLINE = 0x0a;

/** Finds the line of offsets that are asked for in rising order, without counting twice. */
export class LineCounter {
  readonly #bytes: Buffer;
  #at = 0;
  #line = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The 1-based line that the byte at `offset` stands on. */
  lineAt(offset: number): number {
    if (offset < this.#at) {
      this.#at = 0;
      this.#line = 1;
    }
    for (;;) {
      const newline = this.#bytes.indexOf(NEWLINE, this.#at);
      if (newline === -1 || newline >= offset) return this.#line;
      this.#at = newline + 1;
      this.#line++;
    }
  }
}
