/**
 * The light entry: structure and places of a Markdown file, without the Markdown and YAML libraries, for the
 * linter, which has to start at once.
 */
export type { Block } from './blocks/block.ts';
export { scanBlocks } from './blocks/scan.ts';
export { codeSpans } from './facts/literal.ts';
export { LineIndex, type Place, type Span } from './place.ts';
export { factOf } from './structure/facts.ts';
export { readMoment } from './structure/moments.ts';
export type { PlacedPart } from './structure/parts.ts';
export { readStructure, type StructureOptions } from './structure/read-structure.ts';
export type {
  Structure,
  StructureAction,
  StructureCause,
  StructureFact,
  StructureRow,
  StructureSection,
  StructureTimeline,
  TextAt,
} from './structure/structure.ts';
