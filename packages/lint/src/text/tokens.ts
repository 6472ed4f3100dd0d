import type { Span } from '@kintsugi/markdown/structure';

export interface Token extends Span {
  /** As written, marks inside of it left out. */
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
}

const TOKEN =
  /@[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?|\p{L}[\p{L}\p{M}\p{N}\u200d]*(?:[\ue002]?['’._/+-][\p{L}\p{N}]+)*|\p{N}+(?:[.,:/-]?[\p{L}\p{N}%]+)*|\ue000+|\ue001+|\ue003+|[^\s\ue002]/gu;

/** The words and marks of a sentence. Offsets count within `text`. */
export function tokensOf(text: string, sentence: Span): Token[] {
  TOKEN.lastIndex = 0;
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(TOKEN), (match) => {
    const written = match[0].replaceAll('\ue002', '');
    return {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      text: written,
      lower: written.toLowerCase().replaceAll('’', "'"),
    };
  });
}
