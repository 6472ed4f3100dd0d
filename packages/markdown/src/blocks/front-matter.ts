import type { Span } from '../place.ts';

export interface FrontMatter {
  /** The whole block with its fences. */
  readonly span: Span;
  /** The YAML between them. */
  readonly yaml: Span;
}

/** Where the front matter of a file stands, or null when it has none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 64));
  if (!opening) return null;
  const yamlStart = start + opening[0].length;
  const closing = /\n---[ \t]*(?=\r?\n|$)/g;
  closing.lastIndex = yamlStart - 1;
  const match = closing.exec(text);
  if (!match) return null;
  return {
    span: { start, end: match.index + match[0].length },
    yaml: { start: yamlStart, end: match.index + 1 },
  };
}
