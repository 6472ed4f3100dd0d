export { type ParsedPostMortem, parsePostMortem } from './document/parse.ts';
export { printPostMortem } from './document/print.ts';
export { renderHtml } from './html/render.ts';
export { markdownToProseMirror } from './prosemirror/from-markdown.ts';
export type { ProseMirrorJSON, ProseMirrorMark, ProseMirrorNode } from './prosemirror/json.ts';
export { proseMirrorToMarkdown } from './prosemirror/to-markdown.ts';
