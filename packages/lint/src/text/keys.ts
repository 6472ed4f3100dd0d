import { blankFrom, type Piece, readPieces } from './regex-shape.ts';

/** Prefixes longer than this are cut: fewer lookups a word. */
export const LONGEST_PREFIX = 4;

/** Words found in most sentences tell little; a pattern is filed under a rarer one where it has one. */
const COMMON = new Set(
  'a an the of to in on at by for from with as and or but if that this it is was were are be been being has have had do did not no would could can will we they , . :'.split(
    ' ',
  ),
);

/**
 * Keys of which a skeleton must have one for a pattern to match at all: `=word` is a whole word, `^wor` how
 * one starts. Null when the pattern asks for no word.
 */
export function keysOf(source: string): ReadonlySet<string> | null {
  const keys = best(readPieces(source).map((way) => keysOfWay(way, true, true)));
  return keys === null ? null : new Set(keys);
}

/** All ways together: one that asks for nothing spoils it. */
function best(ways: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all: string[] = [];
  for (const keys of ways) {
    if (keys === null) return null;
    all.push(...keys);
  }
  return all;
}

/** How often the keys let a sentence through, roughly. */
const costOf = (keys: readonly string[]): number =>
  keys.reduce(
    (sum, key) => sum + (COMMON.has(key.slice(1)) ? 50 : key.length < 4 && key[0] === '^' ? 8 : 1),
    0,
  );

/** The rarest keys of one way; `left` and `right` say whether a blank stands on either side. */
function keysOfWay(pieces: readonly Piece[], left: boolean, right: boolean): string[] | null {
  const found: string[][] = [];
  // A letter that may be left out makes two spellings of a word: `re-?train`.
  let spellings: string[] = [''];
  let atStart = left;
  const open = (): boolean => spellings.some((word) => word !== '');
  const close = (whole: boolean): void => {
    if (open() && atStart && spellings.every((word) => word !== ''))
      found.push(
        spellings.map((word) => (whole ? `=${word}` : `^${word.slice(0, LONGEST_PREFIX)}`)),
      );
    spellings = [''];
    atStart = false;
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'look') return;
    if (
      piece.kind === 'char' &&
      piece.char !== ' ' &&
      (piece.must || isSpelling(piece, spellings))
    ) {
      const longer = spellings.map((word) => word + piece.char);
      spellings = piece.must ? longer : [...spellings, ...longer];
      if (!piece.once && piece.must) close(false);
      return;
    }
    if (open()) close(blankFrom(pieces, index, right));
    if (piece.kind === 'group' && piece.must) {
      const keys = best(
        piece.ways.map((way) => keysOfWay(way, atStart, blankFrom(pieces, index + 1, right))),
      );
      if (keys !== null) found.push([...keys]);
    }
    atStart = endsBlank(piece, atStart);
  });
  if (open()) close(right);
  return found.toSorted((a, b) => costOf(a) - costOf(b))[0] ?? null;
}

/** True for a letter within a word that may be left out; more than a few of them are not worth following. */
const isSpelling = (piece: Piece, spellings: readonly string[]): boolean =>
  piece.kind === 'char' && piece.optional && spellings.length < 4 && spellings[0] !== '';

/** True when behind a piece a new word starts for sure. */
function endsBlank(piece: Piece, before: boolean): boolean {
  switch (piece.kind) {
    case 'char':
      return piece.char === ' ' && (piece.must || before);
    case 'any':
      return false;
    case 'look':
      return before;
    case 'group':
      return (
        piece.ways.every((way) => way.reduce((blank, inner) => endsBlank(inner, blank), before)) &&
        (piece.must || before)
      );
  }
}
