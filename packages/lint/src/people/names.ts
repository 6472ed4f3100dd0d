import { ENGLISH_ENDING } from './english.ts';
import { NAMES, WORDS } from './lexicon.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

let names: ReadonlySet<string> | undefined;
let words: ReadonlySet<string> | undefined;

/** Made when first wanted: many texts name nobody. */
const namesSet = (): ReadonlySet<string> => (names ??= setOf(NAMES));
const wordsSet = (): ReadonlySet<string> => (words ??= setOf(WORDS));

/** True for a given or family name that the lexicon has. Many cultures are missing there. */
export const isKnownName = (lower: string): boolean => namesSet().has(lower);

/** Beginnings that English words hardly have, and names do: `Xiaoming` is none for its ending. */
const NAME_START =
  /^(?:x[iu]|zh|q[^u]|ng|hs|kw[aeo]|mb|nd|nk|nt|tj|sz|cz|vl|sr[ie]|shr[eiu]|bh|dh|bj|hj|fj|ts[ueh]|yu[anek]|hye|hyu)/;

/** `Mateus`, `Nikos`: English by its last letter alone. */
export const isNoPlural = (lower: string): boolean =>
  /^.{3,}(?:us|os|is|as)$/.test(lower) &&
  !wordsSet().has(lower) &&
  !wordsSet().has(lower.slice(0, -1));

/** True for a capitalised word that reads like an ordinary English word: known, or by its ending. */
export const looksEnglish = (lower: string): boolean =>
  // Letters that English does not have speak for a name.
  /^[a-z'’-]+$/.test(lower) &&
  (wordsSet().has(lower) ||
    (lower.endsWith('s') && wordsSet().has(lower.slice(0, -1))) ||
    (ENGLISH_ENDING.test(lower) && !NAME_START.test(lower)) ||
    /[^s]s$/.test(lower));
