import type { Examples, RuleText } from './rule-text.ts';
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
export interface StructureRule extends RuleText {
  readonly id: `structure/${string}`;
  /**
   * Sections, each with its heading, that stand in place of the same section of a good post-mortem; a piece
   * without a heading stands in place of the facts at its top.
   */
  readonly examples: Examples;
  readonly find: (context: StructureContext) => readonly StructureMatch[];
}
