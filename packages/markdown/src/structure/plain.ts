import { trimSpan } from '../blocks/trim.ts';
import type { Span } from '../place.ts';
import type { TextAt } from './structure.ts';

/** A piece of source as a person reads it: outer marks gone, `\|` and `<br>` undone. */
export const plain = (source: string): string =>
  source
    .replace(/\\([|\\*_`[\]<>#~])/g, '$1')
    .replace(/<br[ \t]*\/?>/gi, ' ')
    .replace(/^[*_~`\s]{1,20}|[*_~`\s]{1,20}$/g, '')
    .trim();

/** A span with its plain text, white space around it left out. */
export function textAt(text: string, span: Span): TextAt {
  const trimmed = trimSpan(text, span);
  return { ...trimmed, text: plain(text.slice(trimmed.start, trimmed.end)) };
}
