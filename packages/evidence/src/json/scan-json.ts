const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** Nesting deeper than this is refused, so that no input can exhaust the stack. */
export const MAX_DEPTH = 512;

/** 1 for bytes that stand for themselves inside a JSON string (RFC 8259 section 7). */
const PLAIN = new Uint8Array(256).fill(1, 0x20);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

/** The offset of the first byte at or after `at` that is not JSON white space. */
export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end) {
    const byte = bytes[p];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return p;
    p++;
  }
  return p;
}

/**
 * The offset after the JSON value that begins at `at`, checking it by RFC 8259's grammar; -1 when
 * none stands there or it is cut off. UTF-8 is not checked: a decoder replaces bad bytes.
 */
export function skipValue(bytes: Uint8Array, at: number, end: number, depth = 0): number {
  if (at >= end) return -1;
  const byte = bytes[at] ?? 0;
  if (byte === QUOTE) return skipString(bytes, at, end);
  if (byte === OPEN_OBJECT) return skipObject(bytes, at, end, depth);
  if (byte === OPEN_ARRAY) return skipArray(bytes, at, end, depth);
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return skipNumber(bytes, at, end);
  return skipWord(bytes, at, end);
}

/** The offset after the string whose opening quote stands at `at`; -1 when it is not one. */
export function skipString(bytes: Uint8Array, at: number, end: number): number {
  let p = at + 1;
  while (p < end) {
    while (p < end && PLAIN[bytes[p] ?? 0] === 1) p++;
    if (p >= end) return -1;
    const byte = bytes[p];
    if (byte === QUOTE) return p + 1;
    if (byte !== BACKSLASH) return -1;
    p = skipEscape(bytes, p, end);
    if (p < 0) return -1;
  }
  return -1;
}

function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at + 1];
  if (at + 1 >= end) return -1;
  if (byte === 0x75) {
    if (at + 6 > end) return -1;
    for (let i = at + 2; i < at + 6; i++) if (!isHex(bytes[i] ?? 0)) return -1;
    return at + 6;
  }
  // \" \\ \/ \b \f \n \r \t
  const simple =
    byte === QUOTE ||
    byte === BACKSLASH ||
    byte === 0x2f ||
    byte === 0x62 ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x72 ||
    byte === 0x74;
  return simple ? at + 2 : -1;
}

const isHex = (byte: number): boolean =>
  (byte >= ZERO && byte <= NINE) ||
  (byte >= 0x41 && byte <= 0x46) ||
  (byte >= 0x61 && byte <= 0x66);

function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  let p = bytes[at] === MINUS ? at + 1 : at;
  if (bytes[p] === ZERO && p < end) p++;
  else {
    const digits = skipDigits(bytes, p, end);
    if (digits === p) return -1;
    p = digits;
  }
  if (p < end && bytes[p] === 0x2e) {
    const digits = skipDigits(bytes, p + 1, end);
    if (digits === p + 1) return -1;
    p = digits;
  }
  if (p < end && (bytes[p] === 0x65 || bytes[p] === 0x45)) {
    const sign = bytes[p + 1];
    const from = sign === 0x2b || sign === MINUS ? p + 2 : p + 1;
    const digits = skipDigits(bytes, from, end);
    if (digits === from) return -1;
    p = digits;
  }
  return p;
}

function skipDigits(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end) {
    const byte = bytes[p] ?? 0;
    if (byte < ZERO || byte > NINE) break;
    p++;
  }
  return p;
}

const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word));

function skipWord(bytes: Uint8Array, at: number, end: number): number {
  for (const word of WORDS) {
    if (bytes[at] !== word[0] || at + word.length > end) continue;
    for (let i = 1; i < word.length; i++) if (bytes[at + i] !== word[i]) return -1;
    return at + word.length;
  }
  return -1;
}

function skipObject(bytes: Uint8Array, at: number, end: number, depth: number): number {
  if (depth >= MAX_DEPTH) return -1;
  let p = skipSpace(bytes, at + 1, end);
  if (p < end && bytes[p] === CLOSE_OBJECT) return p + 1;
  while (p < end) {
    if (bytes[p] !== QUOTE) return -1;
    p = skipString(bytes, p, end);
    if (p < 0) return -1;
    p = skipSpace(bytes, p, end);
    if (p >= end || bytes[p] !== COLON) return -1;
    p = skipValue(bytes, skipSpace(bytes, p + 1, end), end, depth + 1);
    if (p < 0) return -1;
    p = skipSpace(bytes, p, end);
    if (p >= end) return -1;
    if (bytes[p] === CLOSE_OBJECT) return p + 1;
    if (bytes[p] !== COMMA) return -1;
    p = skipSpace(bytes, p + 1, end);
  }
  return -1;
}

function skipArray(bytes: Uint8Array, at: number, end: number, depth: number): number {
  if (depth >= MAX_DEPTH) return -1;
  let p = skipSpace(bytes, at + 1, end);
  if (p < end && bytes[p] === CLOSE_ARRAY) return p + 1;
  while (p < end) {
    p = skipValue(bytes, p, end, depth + 1);
    if (p < 0) return -1;
    p = skipSpace(bytes, p, end);
    if (p >= end) return -1;
    if (bytes[p] === CLOSE_ARRAY) return p + 1;
    if (bytes[p] !== COMMA) return -1;
    p = skipSpace(bytes, p + 1, end);
  }
  return -1;
}
