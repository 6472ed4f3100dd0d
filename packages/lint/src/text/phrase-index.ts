import { keysOf, LONGEST_PREFIX } from './keys.ts';

/** Words remembered at most; then remembering starts again. */
const MOST_KNOWN = 20_000;

/** Something filed under the words that its pattern asks for. */
export interface Filed {
  /** Which list it belongs to, and its place there: the first match of a list counts. */
  readonly list: number;
  readonly order: number;
}

/**
 * Patterns by the words they ask for, over all rules: of some hundred patterns a sentence is tried with the
 * few that share a word with it, and the others are never even compiled.
 */
export class PhraseIndex<T extends Filed> {
  readonly #words = new Map<string, T[]>();
  readonly #prefixes = new Map<string, T[]>();
  readonly #always: T[] = [];
  /** What each word seen so far asks for: a text uses few words, and those again and again. */
  readonly #known = new Map<string, readonly T[]>();

  /** @param source the pattern, its macros filled in */
  add(source: string, filed: T): void {
    const keys = keysOf(source);
    if (keys === null) this.#always.push(filed);
    for (const key of keys ?? []) {
      const map = key.startsWith('=') ? this.#words : this.#prefixes;
      const known = map.get(key.slice(1));
      if (known) known.push(filed);
      else map.set(key.slice(1), [filed]);
    }
  }

  /** What may match a sentence of these words: of each list its candidates, in their order. */
  candidates(words: readonly string[]): ReadonlyMap<number, readonly T[]> {
    const found = new Set<T>(this.#always);
    for (const word of words) for (const filed of this.#filedUnder(word)) found.add(filed);
    return byList(found);
  }

  #filedUnder(word: string): readonly T[] {
    const known = this.#known.get(word);
    if (known) return known;
    const filed = [...(this.#words.get(word) ?? [])];
    for (let length = Math.min(LONGEST_PREFIX, word.length); length > 0; length--)
      filed.push(...(this.#prefixes.get(word.slice(0, length)) ?? []));
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(word, filed);
    return filed;
  }
}

function byList<T extends Filed>(found: ReadonlySet<T>): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const filed of found) {
    const list = lists.get(filed.list);
    if (list) list.push(filed);
    else lists.set(filed.list, [filed]);
  }
  for (const list of lists.values()) list.sort((a, b) => a.order - b.order);
  return lists;
}
