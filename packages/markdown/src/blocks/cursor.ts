const SPACE = 32;
const TAB = 9;

/** A reader of one line that counts columns, so that a tab may be consumed in part. */
export class Cursor {
  at: number;
  readonly end: number;
  readonly #text: string;
  #column = 0;
  #tabLeft = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.end = end;
  }

  /** The column of the next character, counting from 0. */
  get column(): number {
    return this.#column;
  }

  /** Columns of white space before the next visible character. */
  indent(): number {
    let columns = this.#tabLeft;
    let column = this.#column + columns;
    for (let at = this.#tabLeft > 0 ? this.at + 1 : this.at; at < this.end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code !== SPACE && code !== TAB) break;
      const width = code === TAB ? 4 - (column % 4) : 1;
      columns += width;
      column += width;
    }
    return columns;
  }

  /** The offset of the next visible character, or the end of the line. */
  visible(): number {
    let at = this.at;
    while (at < this.end) {
      const code = this.#text.charCodeAt(at);
      if (code !== SPACE && code !== TAB) break;
      at += 1;
    }
    return at;
  }

  isBlank(): boolean {
    return this.visible() === this.end;
  }

  /** Goes forward over up to `columns` columns of white space. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== SPACE && code !== TAB) return;
      const width = this.#tabLeft || (code === TAB ? 4 - (this.#column % 4) : 1);
      const used = Math.min(width, left);
      this.#column += used;
      left -= used;
      this.#tabLeft = width - used;
      if (this.#tabLeft === 0) this.at += 1;
    }
  }

  /** Goes over all white space, then over `characters` visible characters. */
  skipVisible(characters: number): void {
    this.skipColumns(this.indent());
    this.at += characters;
    this.#column += characters;
    this.#tabLeft = 0;
  }
}
