import type { Piece } from './snippet.ts';

/** Something to be completed, before it is put into the words of the protocol. */
export interface Offer {
  /** What it begins with, which is what is typed to find it. */
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly about: string;
  readonly pieces: readonly Piece[];
}
