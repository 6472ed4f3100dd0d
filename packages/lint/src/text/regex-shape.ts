/** A piece of a regular expression, as far as its literal words matter. */
export type Piece =
  | {
      readonly kind: 'char';
      readonly char: string;
      readonly must: boolean;
      readonly once: boolean;
      /** It stands there once or not at all. */
      readonly optional: boolean;
    }
  | { readonly kind: 'any'; readonly must: boolean }
  | { readonly kind: 'group'; readonly ways: readonly Piece[][]; readonly must: boolean }
  /** Matches no text; `blank` when it says that a blank comes next. */
  | { readonly kind: 'look'; readonly blank: boolean };

const QUANTIFIER = /(?:[*+?]|\{(\d+),?\d*\})\??/y;

/**
 * Reads the subset of regular expressions that phrases are written in: characters, classes, groups,
 * alternatives, look-arounds and quantifiers.
 */
export function readPieces(source: string): Piece[][] {
  return readWays({ source, at: 0 });
}

interface Reader {
  readonly source: string;
  at: number;
}

function readWays(reader: Reader): Piece[][] {
  const ways: Piece[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at += 1;
      ways.push([]);
    } else ways.at(-1)?.push(readPiece(reader));
  }
  return ways;
}

function readPiece(reader: Reader): Piece {
  const { source, at } = reader;
  const char = source[at] ?? '';
  if (char === '(') return readGroup(reader);
  if (char === '^' || char === '$') {
    reader.at += 1;
    return { kind: 'look', blank: false };
  }
  if (char === '[') {
    reader.at = source.indexOf(']', at + 2) + 1;
    return { kind: 'any', must: readTimes(reader).must };
  }
  reader.at += char === '\\' ? 2 : 1;
  const literal = char === '\\' ? (source[at + 1] ?? '') : char;
  const times = readTimes(reader);
  const isClass = char === '.' || (char === '\\' && /[a-z]/i.test(literal));
  return isClass ? { kind: 'any', must: times.must } : { kind: 'char', char: literal, ...times };
}

const OPENING = /\((?:\?(?::|<?[=!]))?/y;

function readGroup(reader: Reader): Piece {
  OPENING.lastIndex = reader.at;
  const opening = OPENING.exec(reader.source)?.[0] ?? '(';
  reader.at += opening.length;
  const ways = readWays(reader);
  reader.at += 1;
  if (/[=!]$/.test(opening)) {
    const ahead = opening === '(?=';
    return { kind: 'look', blank: ahead && ways.every((way) => startsBlank(way)) };
  }
  return { kind: 'group', ways, must: readTimes(reader).must };
}

interface Times {
  readonly must: boolean;
  readonly once: boolean;
  readonly optional: boolean;
}

/** Whether the piece just read must stand there, and whether it can do so only once. */
function readTimes(reader: Reader): Times {
  QUANTIFIER.lastIndex = reader.at;
  const found = QUANTIFIER.exec(reader.source);
  if (!found) return { must: true, once: true, optional: false };
  reader.at += found[0].length;
  const must = found[0].startsWith('+') || Number(found[1] ?? 0) > 0;
  return { must, once: false, optional: found[0].startsWith('?') };
}

/** True when every text that the pieces match starts with a blank. */
const startsBlank = (pieces: readonly Piece[], otherwise = false): boolean =>
  blankFrom(pieces, 0, otherwise);

/** The same from one of the pieces on; `otherwise` says what follows behind the last. */
export function blankFrom(pieces: readonly Piece[], index: number, otherwise: boolean): boolean {
  const piece = pieces[index];
  if (piece === undefined) return otherwise;
  const rest = (): boolean => blankFrom(pieces, index + 1, otherwise);
  switch (piece.kind) {
    case 'char':
      return piece.char === ' ' && (piece.must || rest());
    case 'any':
      return false;
    case 'look':
      return piece.blank || rest();
    case 'group':
      return piece.ways.every((way) => blankFrom(way, 0, rest())) && (piece.must || rest());
  }
}
