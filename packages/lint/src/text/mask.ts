import { type Block, codeSpans, type Span } from '@kintsugi/markdown/structure';

/** Stands for a piece of code: a noun, and never a person. */
const CODE = '\ue000';
/** Stands for a command that destroys: what somebody did with it is no neutral act. */
const HARM = '\ue003';
/** Stands for quoted speech: nobody's words here. */
const QUOTE = '\ue001';
/** Stands for a mark that is no text; words on both sides belong together. */
const MARK = '\ue002';

/** Masks a piece of text as code is masked, at the same length. */
export const maskCode = (text: string): string => CODE.repeat(text.length);

/** A piece of running text, its marks masked, at the offset it has in the source. */
export interface Run extends Span {
  /** As long as the source it stands for, so that offsets are shared. */
  readonly text: string;
  /** A heading reads differently from a sentence. */
  readonly kind: 'text' | 'heading';
}

/**
 * The running text below some blocks, with everything masked that is not the author's own prose: code,
 * quoted speech, addresses of links, HTML, marks. Block quotes and code blocks are left out.
 */
export function runsOf(text: string, blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block): Run[] => {
    switch (block.type) {
      case 'heading':
        return [{ ...block.text, kind: 'heading', text: mask(text, block.text) }];
      case 'paragraph':
        return [
          {
            start: block.start,
            end: block.end,
            kind: 'text',
            text: maskLines(text, block, block.lines),
          },
        ];
      case 'table':
        return block.rows.flatMap((row) =>
          row.cells.map((cell): Run => ({ ...cell, kind: 'text', text: mask(text, cell) })),
        );
      case 'list':
        return block.items.flatMap((item) => runsOf(text, item.children));
      default:
        return [];
    }
  });
}

/** Masks a paragraph; what stands between its lines (line ends, marks of quotes) becomes blank. */
function maskLines(text: string, span: Span, lines: readonly Span[]): string {
  let joined = '';
  let at = span.start;
  for (const line of lines) {
    joined += ' '.repeat(line.start - at) + text.slice(line.start, line.end);
    at = line.end;
  }
  return maskText(joined.replace(/[\r\n]/g, ' '));
}

const mask = (text: string, span: Span): string =>
  maskText(text.slice(span.start, span.end).replace(/[\r\n]/g, ' '));

/** Addresses of links, images, footnote marks, tags and comments; quoted speech; bare addresses. */
const HIDDEN =
  /\]\([^()\s]{0,2000}(?:[ \t]+"[^"]{0,200}")?\)|!?\[\^?|\]\[[^\]]{0,100}\]|\]|<!--.{0,2000}?-->|<\/?[a-z][^<>]{0,500}>|\bhttps?:\/\/[^\s)>\]]+|\*{1,3}|~~|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/giu;
const SPEECH = /"(?=\S)[^"]{2,600}"|“[^”]{2,600}”|«[^»]{2,600}»/gu;

/** Masks one piece of text; the result is as long as it was. */
export function maskText(text: string): string {
  let masked = text.includes('`') ? maskCodeSpans(text) : text;
  if (/["“«]/.test(masked))
    masked = masked.replace(SPEECH, (speech) => QUOTE.repeat(speech.length));
  if (/[[\]<*_~\\]|:\/\//.test(masked))
    masked = masked.replace(HIDDEN, (hidden) =>
      (hidden.startsWith('http') ? CODE : MARK).repeat(hidden.length),
    );
  return masked;
}

function maskCodeSpans(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of codeSpans(text, { start: 0, end: text.length })) {
    pieces.push(text.slice(at, start), maskSpan(text.slice(start, end)));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** A handle of somebody, its marks around it: `@ada`; annotations and schedules begin with `@` too. */
const HANDLE =
  /^(`{1,2})@(?!(?:media|import|daily|hourly|weekly|monthly|yearly|annually|midnight|reboot|here|channel|everyone|latest|next|override|deprecated|types|param|return|returns|throws|test|bean|async|property|staticmethod|classmethod|supports|keyframes)`)[a-z][a-z0-9_.-]{1,39}\1$/;
/** Commands that delete, drop or overwrite. */
const DESTROYS =
  /\b(?:destroy|rm -\w*[rf]|drop (?:table|database|schema|index|column|user|collection)|truncate|delete|mkfs|dd if|wipefs|purge|flushall|flushdb|prune|kill -9|reset --hard|push (?:-f|--force)|--force|shutdown|terminate-instances)\b/i;

/** One span of code, masked; a handle stays readable, for it names somebody. */
function maskSpan(code: string): string {
  const marks = HANDLE.exec(code)?.[1];
  if (marks !== undefined)
    return (
      MARK.repeat(marks.length) +
      code.slice(marks.length, -marks.length) +
      MARK.repeat(marks.length)
    );
  return (DESTROYS.test(code) ? HARM : CODE).repeat(code.length);
}
