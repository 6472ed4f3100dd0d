import type { PostMortemDocument } from '@kintsugi/domain';

/** Where a piece of a file stands: 1-based lines and columns, UTF-16 offsets, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** Something the reader of the file is told: what was put where, and what was assumed and why. */
export interface ParseNote {
  readonly kind: 'mapped' | 'kept' | 'assumed' | 'differs' | 'unreadable';
  readonly message: string;
  readonly place: Place | null;
}

export interface ParsedPostMortem {
  readonly document: PostMortemDocument;
  readonly notes: readonly ParseNote[];
}

export function parsePostMortem(_text: string): ParsedPostMortem {
  throw new Error('Not written yet.');
}
