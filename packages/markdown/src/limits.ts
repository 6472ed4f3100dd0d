import { KintsugiError } from '@kintsugi/domain';

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
