/** Words asked for at most. */
const MAX_WORDS = 10;

/** Tells whether raw records hold every word of a query, without regard to case. */
export type WordTest = (record: Uint8Array) => boolean;

/** The test for a query; null when it asks for nothing. */
export function wordTest(q: string | undefined): WordTest | null {
  const words = (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const decoder = new TextDecoder();
  return (record) => {
    const text = decoder.decode(record).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
