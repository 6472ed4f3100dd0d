import type { Level } from './finding.ts';
import type { Shape, Where } from './shape/shape.ts';

/** What a structure rule may ask beside the document. */
export interface StructureContext {
  readonly shape: Shape;
  /** Milliseconds since 1970 as of which dates are judged, and the same as a day. */
  readonly asOf: number;
  readonly today: string;
}

export interface StructureMatch {
  readonly where: Where;
  /** What stands (or does not stand) there, when it differs from case to case. */
  readonly message?: string;
}

/** A rule on the shape of a whole document. */
export interface StructureRule {
  readonly id: `structure/${string}`;
  readonly level: Level;
  readonly what: string;
  readonly why: string;
  readonly question: string;
  readonly find: (context: StructureContext) => readonly StructureMatch[];
}
