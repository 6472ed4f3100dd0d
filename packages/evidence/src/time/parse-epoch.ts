import { type ParsedTime, precisionOfDigits } from './parsed-time.ts';

/**
 * From these magnitudes on a count since 1970 is taken as milliseconds, microseconds and
 * nanoseconds: 1e11 s is the year 5138 and 2.6e14 ms the year 10,209, so that each unit covers
 * 1978 to the year 9999 without overlap.
 */
const MILLIS_FROM = 1e11;
const MICROS_FROM = 2.6e14;
const NANOS_FROM = 2.6e17;

const DOT = 0x2e;

/**
 * Reads a count of seconds, milli-, micro- or nanoseconds since 1970 UTC, told apart by magnitude,
 * with or without a fraction. Digits are read from the bytes because 19-digit nanoseconds do not
 * fit a JavaScript number.
 *
 * @returns true when bytes[start,end) is such a number and nothing else
 */
export function parseEpoch(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: ParsedTime,
): boolean {
  let whole = 0;
  let head = 0; // The first 13 digits, which always fit.
  let digits = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
    if (digits < 13) head = head * 10 + digit;
    digits++;
  }
  if (digits === 0 || digits > 19) return false;
  const fractionStart = at;
  let fraction = 0;
  let fractionDigits = 0;
  if (bytes[at] === DOT && at < end) {
    for (at++; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      if (fractionDigits < 3) fraction = fraction * 10 + digit;
      fractionDigits++;
    }
    if (at === fractionStart + 1) return false;
  }
  if (at !== end) return false;
  const millis = fractionDigits >= 3 ? fraction : fraction * 10 ** (3 - fractionDigits);
  setEpoch(out, { whole, head, digits, millis, fractionDigits });
  out.end = end;
  return true;
}

interface EpochParts {
  readonly whole: number;
  readonly head: number;
  readonly digits: number;
  readonly millis: number;
  readonly fractionDigits: number;
}

function setEpoch(out: ParsedTime, parts: EpochParts): void {
  const { whole, head, digits, fractionDigits } = parts;
  out.epoch = true;
  out.offsetMinutes = 0;
  if (whole < MILLIS_FROM) {
    out.localMs = whole * 1000 + parts.millis;
    out.precision = precisionOfDigits(fractionDigits);
  } else if (whole < MICROS_FROM) {
    out.localMs = whole;
    out.precision = precisionOfDigits(3 + fractionDigits);
  } else {
    // Dropping digits instead of dividing keeps the milliseconds exact.
    const drop = whole < NANOS_FROM ? 3 : 6;
    const kept = digits - drop;
    out.localMs =
      kept >= 13
        ? Math.floor(head * 10 ** (kept - 13))
        : Math.floor(head / 10 ** (Math.min(digits, 13) - kept));
    out.precision = drop === 3 ? 4 : 5;
  }
}
