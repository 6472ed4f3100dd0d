const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** True when every word of `source` stands in one of `texts`: nothing would be lost by keeping those alone. */
export function coversWords(
  source: string,
  texts: readonly (string | null | undefined)[],
): boolean {
  const known = new Set(texts.flatMap((text) => (text ? wordsOf(text) : [])));
  return wordsOf(source).every((word) => known.has(word));
}
