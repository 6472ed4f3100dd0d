import {
  daysFromCivil,
  daysInMonth,
  type ParsedTime,
  PRECISION_DAY,
  PRECISION_MINUTE,
  precisionOfDigits,
} from './parsed-time.ts';

const COLON = 0x3a;
const DASH = 0x2d;
const DOT = 0x2e;
const COMMA = 0x2c;
const PLUS = 0x2b;
const SLASH = 0x2f;
const SPACE = 0x20;
const UPPER_T = 0x54;
const LOWER_T = 0x74;
const UPPER_Z = 0x5a;
const LOWER_Z = 0x7a;

/**
 * Reads an ISO 8601 / RFC 3339 time at `start`: `2026-03-10T13:02:00.123Z`, with a space for the
 * `T`, a comma for the dot, slashes in the date, `+01:00`, `+0100`, `+01`, ` UTC`, or no zone.
 *
 * @returns true when a time stands there; `out.end` is then the offset after it
 */
export function parseIso(bytes: Uint8Array, start: number, end: number, out: ParsedTime): boolean {
  if (end - start < 10) return false;
  const year = four(bytes, start);
  const separator = bytes[start + 4];
  if (year < 0 || (separator !== DASH && separator !== SLASH)) return false;
  const month = two(bytes, start + 5);
  const day = two(bytes, start + 8);
  if (bytes[start + 7] !== separator || day < 1 || day > daysInMonth(year, month)) return false;
  out.localMs = daysFromCivil(year, month, day) * 86_400_000;
  out.offsetMinutes = Number.NaN;
  out.epoch = false;
  out.precision = PRECISION_DAY;
  out.end = start + 10;
  const between = bytes[start + 10];
  const hasClock =
    end - start >= 16 && (between === UPPER_T || between === LOWER_T || between === SPACE);
  if (hasClock && parseClock(bytes, start + 11, end, out)) parseOffset(bytes, end, out);
  return true;
}

/**
 * Reads `13:02`, `13:02:00` or `13:02:00.123456789` at `start` and adds it to `out.localMs`.
 *
 * @returns true when a time of day stands there
 */
export function parseClock(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: ParsedTime,
): boolean {
  const hour = two(bytes, start);
  const minute = two(bytes, start + 3);
  if (start + 5 > end || hour < 0 || hour > 23 || bytes[start + 2] !== COLON) return false;
  if (minute < 0 || minute > 59) return false;
  out.localMs += hour * 3_600_000 + minute * 60_000;
  out.precision = PRECISION_MINUTE;
  out.end = start + 5;
  const second = bytes[start + 5] === COLON && start + 8 <= end ? two(bytes, start + 6) : -1;
  // RFC 3339 allows a leap second, written :60; it is counted as the second after.
  if (second < 0 || second > 60) return true;
  out.localMs += second * 1000;
  out.end = start + 8;
  parseFraction(bytes, end, out);
  return true;
}

function parseFraction(bytes: Uint8Array, end: number, out: ParsedTime): void {
  const mark = bytes[out.end];
  let digits = 0;
  let millis = 0;
  if (mark === DOT || mark === COMMA) {
    for (let i = out.end + 1; i < end; i++) {
      const digit = (bytes[i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      if (digits < 3) millis += digit * (digits === 0 ? 100 : digits === 1 ? 10 : 1);
      digits++;
    }
  }
  out.precision = precisionOfDigits(digits);
  if (digits === 0) return;
  out.localMs += millis;
  out.end += digits + 1;
}

/** Reads `Z`, `+01:00`, `+0100`, `+01`, ` UTC` or ` GMT` at `out.end`; a space may stand before. */
export function parseOffset(bytes: Uint8Array, end: number, out: ParsedTime): void {
  let at = out.end;
  if (bytes[at] === SPACE) at++;
  if (at >= end) return;
  const sign = bytes[at];
  if ((sign === UPPER_Z || sign === LOWER_Z) && !isWord(bytes[at + 1], at + 1, end)) {
    out.offsetMinutes = 0;
    out.end = at + 1;
  } else if (isUtcName(bytes, at, end)) {
    out.offsetMinutes = 0;
    out.end = at + 3;
  } else if (sign === PLUS || sign === DASH) {
    parseNumericOffset(bytes, at, end, out);
  }
}

function parseNumericOffset(bytes: Uint8Array, at: number, end: number, out: ParsedTime): void {
  const hours = at + 3 <= end ? two(bytes, at + 1) : -1;
  if (hours < 0 || hours > 23) return;
  const colon = bytes[at + 3] === COLON ? 1 : 0;
  const minutesAt = at + 3 + colon;
  const minutes = minutesAt + 2 <= end ? two(bytes, minutesAt) : -1;
  const hasMinutes = minutes >= 0 && minutes <= 59;
  // ` -3` after a space is text, not an offset: it is only taken with its minutes.
  if (!hasMinutes && (bytes[at - 1] === SPACE || isWord(bytes[at + 3], at + 3, end))) return;
  const total = hours * 60 + (hasMinutes ? minutes : 0);
  out.offsetMinutes = bytes[at] === DASH ? -total : total;
  out.end = hasMinutes ? minutesAt + 2 : at + 3;
}

function isUtcName(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 3 > end || isWord(bytes[at + 3], at + 3, end)) return false;
  const name = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return name === 0x555443 || name === 0x474d54;
}

const isWord = (byte: number | undefined, at: number, end: number): boolean =>
  at < end &&
  byte !== undefined &&
  ((byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a));

/** Two digits as a number; negative when they are not two digits. */
export function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

function four(bytes: Uint8Array, at: number): number {
  const high = two(bytes, at);
  const low = two(bytes, at + 2);
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}
