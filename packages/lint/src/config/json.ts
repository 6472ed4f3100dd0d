/** JSON with the place of everything in it, so that an error can be shown where it stands. */
export type Json =
  | { readonly kind: 'object'; readonly at: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly Json[] }
  | { readonly kind: 'string'; readonly at: number; readonly value: string }
  | { readonly kind: 'other'; readonly at: number; readonly value: number | boolean | null };

export interface JsonMember {
  readonly key: string;
  readonly at: number;
  readonly value: Json;
}

/** Text that is no JSON: what was expected, and the offset where it was not found. */
export class JsonError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A configuration is not nested deeper; a text built to exhaust the stack is refused instead. */
const DEEPEST = 32;
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/**
 * Reads JSON. A byte order mark is passed over.
 *
 * @throws JsonError for text that is no JSON
 */
export function readJson(text: string): Json {
  const reader: Reader = { text, at: text.startsWith('\ufeff') ? 1 : 0, depth: 0 };
  const value = readValue(reader);
  skipBlanks(reader);
  if (reader.at < text.length) throw new JsonError('Nothing may follow the last brace', reader.at);
  return value;
}

function readValue(reader: Reader): Json {
  skipBlanks(reader);
  const { text, at } = reader;
  const char = text[at];
  if (char === undefined) throw new JsonError('The text ends where a value is expected', at);
  if (char === '{' || char === '[') return nested(reader, char);
  if (char === '"') return { kind: 'string', at, value: readString(reader) };
  OTHER.lastIndex = at;
  const found = OTHER.exec(text)?.[0];
  if (found === undefined)
    throw new JsonError(`A value is expected, and “${char}” starts none`, at);
  reader.at += found.length;
  const value: number | boolean | null = JSON.parse(found);
  return { kind: 'other', at, value };
}

function nested(reader: Reader, opening: '{' | '['): Json {
  const { at } = reader;
  if (++reader.depth > DEEPEST) throw new JsonError('This is nested too deeply', at);
  reader.at += 1;
  const value: Json =
    opening === '{'
      ? { kind: 'object', at, members: readList(reader, '}', readMember) }
      : { kind: 'array', at, items: readList(reader, ']', readValue) };
  reader.depth -= 1;
  return value;
}

function readList<T>(reader: Reader, closing: string, readOne: (reader: Reader) => T): T[] {
  const list: T[] = [];
  skipBlanks(reader);
  if (takes(reader, closing)) return list;
  do list.push(readOne(reader));
  while (takes(reader, ','));
  if (!takes(reader, closing))
    throw new JsonError(`A comma or “${closing}” is expected`, reader.at);
  return list;
}

function readMember(reader: Reader): JsonMember {
  skipBlanks(reader);
  const { at } = reader;
  if (reader.text[at] !== '"') throw new JsonError('A key in double quotes is expected', at);
  const key = readString(reader);
  if (!takes(reader, ':')) throw new JsonError('A colon is expected behind the key', reader.at);
  return { key, at, value: readValue(reader) };
}

function readString(reader: Reader): string {
  STRING.lastIndex = reader.at;
  const found = STRING.exec(reader.text)?.[0];
  if (found === undefined) throw new JsonError('This string has no end in its line', reader.at);
  reader.at += found.length;
  const value: string = JSON.parse(found);
  return value;
}

/** Passes over a mark, blanks before it left out, when it stands there. */
function takes(reader: Reader, mark: string): boolean {
  skipBlanks(reader);
  if (reader.text[reader.at] !== mark) return false;
  reader.at += 1;
  return true;
}

function skipBlanks(reader: Reader): void {
  while (/[ \t\r\n]/.test(reader.text[reader.at] ?? '')) reader.at += 1;
}
