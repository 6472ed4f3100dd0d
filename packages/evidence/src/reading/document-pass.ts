import { evidenceError } from '../errors/evidence-error.ts';
import type {
  DocumentFormat,
  DocumentRecord,
  DocumentSink,
  FormatState,
} from '../formats/format.ts';
import { LineCounter } from '../lines/line-counter.ts';
import { refuseInstant } from '../time/refuse-instant.ts';
import type { Pass, PassParts } from './pass.ts';

/** The largest JSON document that is read: it is held in memory. 64 MiB. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Gathers a document whole, then has its format find the records in it. */
export class DocumentPass implements Pass {
  readonly #format: DocumentFormat;
  readonly #parts: PassParts;
  #chunks: Buffer[] = [];
  #length = 0;
  #lines = 0;

  constructor(format: DocumentFormat, parts: PassParts) {
    this.#format = format;
    this.#parts = parts;
  }

  get lines(): number {
    return this.#lines;
  }

  push(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > MAX_DOCUMENT_BYTES) {
      const file = this.#parts.context.fileName;
      const what = `The JSON document has more than ${MAX_DOCUMENT_BYTES / 2 ** 20} MiB`;
      throw evidenceError('evidence/document-too-large', { file, what });
    }
    this.#chunks.push(Buffer.from(chunk));
  }

  finish(): FormatState {
    const document = Buffer.concat(this.#chunks, this.#length);
    this.#chunks = [];
    const sink = openSink(document, this.#parts);
    const state = this.#format.read(document, this.#parts.context, sink);
    const ends = document.at(-1) === 0x0a ? 0 : 1;
    this.#lines = new LineCounter(document).lineAt(document.length) - 1 + ends;
    return state;
  }
}

function openSink(document: Buffer, { builder, tally }: PassParts): DocumentSink {
  const counter = new LineCounter(document);
  const unreadable = (start: number, end: number, reason: string) => {
    const place = { line: counter.lineAt(start), byteStart: start, byteEnd: end };
    tally.refuse(place, reason, document.subarray(start, end));
  };
  const record = ({ start, end, at, level, zone, variant = 0 }: DocumentRecord) => {
    const refused = refuseInstant(at);
    if (refused !== null) return unreadable(start, end, refused);
    const line = counter.lineAt(start);
    tally.event(at, zone, line);
    builder.add(at, start, end - start, line, level, zone, variant);
  };
  return { record, unreadable, note: (sentence) => tally.note(sentence) };
}
