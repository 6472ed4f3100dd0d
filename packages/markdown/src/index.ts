export type {
  Block,
  CodeBlock,
  HeadingBlock,
  HtmlBlock,
  ListBlock,
  ListItem,
  ParagraphBlock,
  QuoteBlock,
  TableBlock,
  TableRow,
} from './blocks/block.ts';
export { findFrontMatter } from './blocks/front-matter.ts';
export { scanBlocks } from './blocks/scan.ts';
export { normaliseDocument } from './document/normalise.ts';
export type { ParseNote } from './document/note.ts';
export { type ParsedPostMortem, type ParseOptions, parsePostMortem } from './document/parse.ts';
export { printPostMortem } from './document/print.ts';
export { codeSpans } from './facts/literal.ts';
export { printFacts } from './facts/print.ts';
export { FACT_TOKEN, factToken } from './facts/token.ts';
export { type RenderOptions, renderHtml } from './html/render.ts';
export { escapeLine, unescapeLine } from './inline/escape.ts';
export { MAX_MARKDOWN_LENGTH } from './limits.ts';
export { LineIndex, type Place, type Span } from './place.ts';
export { normaliseProse } from './prose/normalise.ts';
export { markdownToProseMirror } from './prosemirror/from-markdown.ts';
export type { ProseMirrorJSON, ProseMirrorMark, ProseMirrorNode } from './prosemirror/json.ts';
export {
  HEADING_LEVELS,
  PROSE_SCHEMA,
  SOURCE_LANGUAGE,
  TABLE_LANGUAGE,
} from './prosemirror/schema.ts';
export { proseMirrorToMarkdown } from './prosemirror/to-markdown.ts';
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
