import { parseIso } from '../../time/parse-iso.ts';
import type { ParsedTime } from '../../time/parsed-time.ts';

const SPACE = 0x20;

/** The priority and where the rest begins. */
export interface Priority {
  /** 0 to 23. */
  readonly facility: number;
  /** 0 (emergency) to 7 (debug). */
  readonly severity: number;
  /** Offset after the `>`. */
  readonly end: number;
}

/** Reads `<PRI>` (RFC 5424 section 6.2.1, at most 191); null when it does not stand at `start`. */
export function parsePriority(bytes: Uint8Array, start: number, end: number): Priority | null {
  if (bytes[start] !== 0x3c) return null;
  let value = 0;
  let p = start + 1;
  for (; p < end && p < start + 4; p++) {
    const digit = (bytes[p] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (p === start + 1 || bytes[p] !== 0x3e || p >= end || value > 191) return null;
  return { facility: value >> 3, severity: value & 7, end: p + 1 };
}

/** The header of an RFC 5424 message up to its time. */
export interface Header5424 {
  readonly severity: number;
  /** Where the time stands. */
  readonly timeStart: number;
  readonly timeEnd: number;
}

/**
 * Reads `<PRI>1 TIMESTAMP`, also behind an octet count (RFC 6587 section 3.4.1).
 *
 * @returns the header, with the time in `out`; else the reason why the line is none
 */
export function parseHeader5424(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: ParsedTime,
): Header5424 | string {
  const priority = parsePriority(bytes, skipOctetCount(bytes, start, end), end);
  if (priority === null) return 'it does not begin with a priority such as <34>';
  const timeStart = priority.end + 2;
  if (bytes[priority.end] !== 0x31 || bytes[priority.end + 1] !== SPACE) {
    return 'its version is not 1';
  }
  if (bytes[timeStart] === 0x2d && bytes[timeStart + 1] === SPACE) {
    return 'its time is “-”: the sender did not know it';
  }
  if (!parseIso(bytes, timeStart, end, out) || bytes[out.end] !== SPACE) {
    return 'its time is not one that can be read';
  }
  return { severity: priority.severity, timeStart, timeEnd: out.end };
}

function skipOctetCount(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  while (p < end && (bytes[p] ?? 0) >= 0x30 && (bytes[p] ?? 0) <= 0x39) p++;
  return p > start && bytes[p] === SPACE ? p + 1 : start;
}
