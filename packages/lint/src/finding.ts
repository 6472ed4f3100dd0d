import type { ProseKey } from '@kintsugi/domain';

export type Level = 'error' | 'warn' | 'info';

/** A rewording that is safe to make: replaces the text from `start` to `end`. */
export interface Fix {
  readonly title: string;
  readonly replacement: string;
  readonly start: number;
  readonly end: number;
}

/** What a rule found. Offsets are UTF-16, end exclusive; lines and columns are 1-based. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  /** What stands there. */
  readonly message: string;
  /** Why it hurts learning. */
  readonly why: string;
  /** The question to ask instead, from the specification. */
  readonly question: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly Fix[];
}

/** Where in a structured post-mortem a finding stands; its offsets count within that text. */
export type DocumentPlace =
  | { readonly kind: 'prose'; readonly key: ProseKey }
  | { readonly kind: 'timeline'; readonly index: number; readonly field: 'at' | 'text' | 'actor' }
  | { readonly kind: 'cause'; readonly path: readonly number[] }
  | {
      readonly kind: 'action';
      readonly index: number;
      readonly field: 'text' | 'owner' | 'dueDate' | 'link';
    }
  | { readonly kind: 'document' };

/** A finding in a structured post-mortem. */
export interface DocumentFinding extends Finding {
  readonly place: DocumentPlace;
}
