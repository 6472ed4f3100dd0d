import { KintsugiError } from '@kintsugi/domain/light';

/** The longest Markdown file that is read, in UTF-16 units: a book of some two million words. */
export const MAX_MARKDOWN_LENGTH = 12_000_000;

/** Refuses what is too long to be read in a moment, or is no text at all. */
export function assertReadable(text: string): void {
  if (text.length > MAX_MARKDOWN_LENGTH) {
    throw new KintsugiError(
      'markdown/unreadable',
      `The file has ${text.length.toLocaleString('en')} characters; at most ${MAX_MARKDOWN_LENGTH.toLocaleString('en')} are read. Split it, or import logs as evidence.`,
    );
  }
  if (text.includes('\u0000')) {
    throw new KintsugiError(
      'markdown/unreadable',
      'The file holds NUL characters: it is not text, or it is UTF-16. Save it as UTF-8.',
    );
  }
}

/** Containers within containers beyond this are no text that a person wrote. */
const TOO_DEEP = /(?:^|\n)(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){100}/;

/** True for quotes and lists nested so deep that a recursive reader would not come back. */
export const isTooDeep = (text: string): boolean => TOO_DEEP.test(text);

/** More inline marks than this in one paragraph: pairing them takes time in their square. */
const MANY_MARKS = 2_000;

/** True when a paragraph has so many inline marks that pairing them would take seconds. */
export function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' && /[\r\n]/.test(text[at + 1] ?? '')) marks = 0;
    else if (char !== undefined && '*_~[]!`<@&'.includes(char)) marks += 1;
    if (marks > MANY_MARKS) return true;
  }
  return false;
}
