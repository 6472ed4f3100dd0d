import { emptyProse, type PostMortemDocument, type ProseKey } from '@kintsugi/domain';
import { readFacts } from '../facts/read.ts';
import type { LineIndex, Span } from '../place.ts';
import { normaliseProse } from '../prose/normalise.ts';
import type { ParseNote } from './note.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A document being read: fields, texts and notes gathered piece by piece. */
export class Draft {
  readonly document: Mutable<PostMortemDocument>;
  readonly notes: ParseNote[] = [];
  readonly #lines: LineIndex;
  readonly #prose = new Map<ProseKey, string[]>();

  constructor(lines: LineIndex) {
    this.#lines = lines;
    this.document = {
      title: '',
      severity: null,
      severityReason: null,
      services: [],
      tags: [],
      timeZone: 'UTC',
      startedAt: null,
      detectedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
      participants: [],
      timeline: [],
      prose: emptyProse(),
      causes: [],
      actions: [],
      noActionsReason: null,
    };
  }

  note(kind: ParseNote['kind'], message: string, span: Span | null = null): void {
    this.notes.push({ kind, message, place: span === null ? null : this.#lines.place(span) });
  }

  /** Adds Markdown to a prose field, after a blank line when something is there already. */
  write(key: ProseKey, markdown: string): void {
    const piece = normaliseProse(readFacts(markdown));
    if (piece === '') return;
    const pieces = this.#prose.get(key);
    if (pieces) pieces.push(piece);
    else this.#prose.set(key, [piece]);
  }

  /** The finished document. */
  finish(): PostMortemDocument {
    for (const [key, pieces] of this.#prose) {
      this.document.prose[key] = normaliseProse(pieces.join('\n\n'));
    }
    return this.document;
  }
}
