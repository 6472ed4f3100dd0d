/** How raw HTML starts and what ends it (CommonMark 0.31, section 4.6). */
interface HtmlStart {
  readonly opens: RegExp;
  /** The text that ends the block on its line; null: a blank line ends it. */
  readonly closer: (line: string) => string | null;
  readonly interruptsParagraph: boolean;
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTE = `[ \\t]+[a-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\\s"'=<>\`]+|'[^'\\n]*'|"[^"\\n]*"))?`;
const RAW_TAG = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;

export const HTML_STARTS: readonly HtmlStart[] = [
  {
    opens: RAW_TAG,
    closer: (line) => `</${RAW_TAG.exec(line)?.[1]?.toLowerCase() ?? 'pre'}>`,
    interruptsParagraph: true,
  },
  { opens: /^<!--/, closer: () => '-->', interruptsParagraph: true },
  { opens: /^<\?/, closer: () => '?>', interruptsParagraph: true },
  { opens: /^<![a-z]/i, closer: () => '>', interruptsParagraph: true },
  { opens: /^<!\[CDATA\[/, closer: () => ']]>', interruptsParagraph: true },
  {
    opens: new RegExp(`^</?(?:${BLOCK_TAGS})(?=[\\s>]|/>|$)`, 'i'),
    closer: () => null,
    interruptsParagraph: true,
  },
  {
    opens: new RegExp(
      `^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[a-z][a-z0-9-]*[ \\t]*>)[ \\t]*$`,
      'i',
    ),
    closer: () => null,
    interruptsParagraph: false,
  },
];

/** Any of the four raw tags ends a block that one of them opened. */
export const endsHtml = (line: string, closer: string): boolean =>
  closer.startsWith('</') ? /<\/(?:script|pre|style|textarea)>/i.test(line) : line.includes(closer);
