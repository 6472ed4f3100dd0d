import { isTimeZone } from '../../shared/instant.ts';

/** A zone as it is written. */
export type WrittenZone =
  | { readonly kind: 'offset'; readonly label: string; readonly offsetMs: number }
  | { readonly kind: 'zone'; readonly label: string; readonly zone: string }
  | { readonly kind: 'unclear'; readonly label: string };

/** A zone read at the beginning of a text. */
export interface ReadZone {
  readonly zone: WrittenZone;
  /** Characters read. */
  readonly length: number;
}

/** Hours ahead of UTC: those of RFC 5322 section 4.3, and Europe's, which name one zone only. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
};
/** Names of several zones: never guessed. */
const UNCLEAR = new Set(['BST', 'IST', 'AST', 'ADT', 'SST', 'ECT', 'GST', 'AMT']);

const OFFSET = /^(?:(?:UTC|GMT)\s?)?([+-])(\d{1,2})(?::?([0-5]\d))?(?![\d:])/;
const UTC = /^(?:UTC|GMT|Zulu|Z)(?![\w/+-])/;
const NAME = /^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+\d*){1,2}/;
const LETTERS = /^[A-Z]{3,4}(?![\w/-])/;

/** Zones met before: asking the platform takes longer than reading the whole line. */
const met = new Set<string>();

function isZone(name: string): boolean {
  if (met.has(name)) return true;
  if (!isTimeZone(name)) return false;
  met.add(name);
  return true;
}

/** Reads `Z`, `UTC`, `+02:00`, `CEST`, `Europe/Zurich`, `(UTC)`; null when no zone stands there. */
export function readZone(text: string): ReadZone | null {
  const open = /^[([]/.exec(text);
  if (!open) return readBare(text);
  const inner = readBare(text.slice(1));
  const close = inner && /^[)\]]/.test(text.slice(1 + inner.length));
  return inner && close ? { ...inner, length: inner.length + 2 } : null;
}

function readBare(text: string): ReadZone | null {
  const offset = OFFSET.exec(text);
  if (offset) return readOffset(offset);
  const utc = UTC.exec(text)?.[0];
  if (utc) return { zone: { kind: 'offset', label: 'UTC', offsetMs: 0 }, length: utc.length };
  const name = NAME.exec(text)?.[0];
  if (name && isZone(name)) {
    return { zone: { kind: 'zone', label: name, zone: name }, length: name.length };
  }
  const letters = LETTERS.exec(text)?.[0];
  return letters === undefined ? null : readAbbreviation(letters);
}

function readOffset([all, sign, hours = '', minutes = '00']: RegExpExecArray): ReadZone | null {
  const amount = Number(hours) * 60 + Number(minutes);
  // Kiribati is 14 hours ahead; nothing is further.
  if (amount > 14 * 60) return null;
  const label = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  const offsetMs = (sign === '-' ? -amount : amount) * 60_000;
  return { zone: { kind: 'offset', label, offsetMs }, length: all.length };
}

function readAbbreviation(letters: string): ReadZone | null {
  if (UNCLEAR.has(letters)) {
    return { zone: { kind: 'unclear', label: letters }, length: letters.length };
  }
  const hours = ABBREVIATIONS[letters];
  if (hours === undefined) return null;
  const sign = hours < 0 ? '-' : '+';
  const label = `${letters} (${sign}${String(Math.abs(hours)).padStart(2, '0')}:00)`;
  return { zone: { kind: 'offset', label, offsetMs: hours * 3_600_000 }, length: letters.length };
}
