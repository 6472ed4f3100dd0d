import { FACT_KEYS } from '@kintsugi/domain';

/** The levels of headings in the editor; in Markdown each is one deeper (`####` to `######`). */
export const HEADING_LEVELS = [3, 4, 5] as const;

/** Markdown that the editor has no node for is held in code blocks of these languages, as it stands. */
export const TABLE_LANGUAGE = 'markdown-table';
export const SOURCE_LANGUAGE = 'markdown-source';

/** Marks from the outermost to the innermost, as Markdown nests them. */
export const MARKS = ['link', 'bold', 'italic', 'strike', 'underline', 'code'] as const;
export type MarkName = (typeof MARKS)[number];

/**
 * The editor's schema as plain data, for `new Schema(PROSE_SCHEMA)` where there is no DOM: the nodes
 * and marks of Tiptap's StarterKit under their names, and the atom `fact`.
 */
export const PROSE_SCHEMA = {
  topNode: 'doc',
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 3 } } },
    bulletList: { group: 'block list', content: 'listItem+' },
    orderedList: {
      group: 'block list',
      content: 'listItem+',
      attrs: { start: { default: 1 }, type: { default: null } },
    },
    listItem: { content: 'paragraph block*' },
    blockquote: { group: 'block', content: 'block+' },
    codeBlock: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      attrs: { language: { default: null } },
    },
    horizontalRule: { group: 'block' },
    hardBreak: { group: 'inline', inline: true },
    text: { group: 'inline' },
    fact: { group: 'inline', inline: true, atom: true, attrs: { key: { default: FACT_KEYS[0] } } },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: {
        href: { default: null },
        target: { default: '_blank' },
        rel: { default: 'noopener noreferrer nofollow' },
        class: { default: null },
        title: { default: null },
      },
    },
    bold: {},
    italic: {},
    strike: {},
    underline: {},
    code: { code: true },
  },
} as const;
