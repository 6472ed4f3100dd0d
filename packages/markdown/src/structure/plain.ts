import { trimSpan } from '../blocks/trim.ts';
import type { Span } from '../place.ts';
import type { TextAt } from './structure.ts';

/** A piece of source as a person reads it: outer marks gone, `\|` and `<br>` undone. */
export const plain = (source: string): string =>
  withoutOuterMarks(
    source.replace(/\\([|\\*_`[\]<>#~])/g, '$1').replace(/<br[ \t]*\/?>/gi, ' '),
  ).trim();

/** Marks at the ends go, and with `**` at one end its other half within. */
function withoutOuterMarks(text: string): string {
  const inner = text.replace(/^[*_~`\s]{1,20}|[*_~`\s]{1,20}$/g, '');
  const at = text.indexOf(inner);
  const [before, after] = [text.slice(0, at), text.slice(at + inner.length)];
  if (inner.split('**').length !== 2 || before.includes('**') === after.includes('**'))
    return inner;
  return inner.replace('**', '');
}

/** A span with its plain text, white space around it left out. */
export function textAt(text: string, span: Span): TextAt {
  const trimmed = trimSpan(text, span);
  return { ...trimmed, text: plain(text.slice(trimmed.start, trimmed.end)) };
}
