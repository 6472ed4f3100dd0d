/** Where a piece of a file stands: 1-based lines and columns, UTF-16 offsets, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** The offsets of a piece of text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into lines and columns; built once a text, then each answer is a binary search. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  /** The place of a span. */
  place(span: Span): Place {
    const from = this.#lineOf(span.start);
    const to = this.#lineOf(span.end);
    return {
      line: from + 1,
      column: span.start - (this.#starts[from] ?? 0) + 1,
      endLine: to + 1,
      endColumn: span.end - (this.#starts[to] ?? 0) + 1,
      start: span.start,
      end: span.end,
    };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
