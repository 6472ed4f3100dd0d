import type { FormatState, LineFormat, LineReader } from '../formats/format.ts';
import { LineScanner } from '../lines/line-scanner.ts';
import type { Pass, PassParts } from './pass.ts';
import { RecordAssembler } from './record-assembler.ts';

/** Reads a file line by line. */
export class LinePass implements Pass {
  readonly #scanner: LineScanner;
  readonly #assembler: RecordAssembler;
  readonly #reader: LineReader;

  constructor(format: LineFormat, { context, builder, tally }: PassParts) {
    this.#reader = format.open(context);
    this.#assembler = new RecordAssembler(this.#reader, builder, tally);
    this.#scanner = new LineScanner(this.#assembler);
  }

  get lines(): number {
    return this.#scanner.line - 1;
  }

  push(chunk: Buffer): void {
    this.#scanner.push(chunk);
  }

  finish(): FormatState {
    this.#scanner.finish();
    this.#assembler.finish();
    return this.#reader.state?.() ?? {};
  }
}
