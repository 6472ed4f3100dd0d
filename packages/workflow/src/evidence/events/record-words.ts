/** Words asked for at most. */
const MAX_WORDS = 10;

/** Tells which raw records hold every word of a query, without regard to case. */
export interface WordTest {
  /** False when no record in these bytes can hold them all: spares looking at each. */
  mayHold(span: Uint8Array): boolean;
  holds(record: Uint8Array): boolean;
}

/** The test for a query; null when it asks for nothing. */
export function wordTest(q: string | undefined): WordTest | null {
  const words = (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const decoder = new TextDecoder();
  // Bytes as Latin-1 are quick to search; only letters beyond ASCII stand differently in them.
  const plain = words.filter(isAscii);
  return {
    mayHold(span) {
      const text = textOf(span).toLowerCase();
      return plain.every((word) => text.includes(word));
    },
    holds(record) {
      const text = decoder.decode(record).toLowerCase();
      return words.every((word) => text.includes(word));
    },
  };
}

const isAscii = (word: string): boolean => /^[\u0021-\u007e]*$/.test(word);

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
