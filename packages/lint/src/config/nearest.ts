/** The word among `known` that somebody who wrote `written` most likely meant, or null when none is near. */
export function nearest(written: string, known: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = Math.min(
      distance(wanted, candidate.toLowerCase()),
      // `blame` for `language/blame`.
      distance(wanted, candidate.slice(candidate.indexOf('/') + 1).toLowerCase()) + 0.5,
    );
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return least <= Math.max(2, wanted.length / 3) ? best : null;
}

/** Beyond this a word is no misspelling any more, and measuring it would only take time. */
const LONGEST = 80;

/** How many letters have to be added, left out or changed to make one word the other (Levenshtein). */
function distance(one: string, other: string): number {
  if (one.length > LONGEST) return one.length;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[other.length] ?? one.length;
}
