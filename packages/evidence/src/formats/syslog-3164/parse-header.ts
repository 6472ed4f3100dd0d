import { monthAt } from '../../time/month-names.ts';
import { parseClock, parseIso, parseOffset, two } from '../../time/parse-iso.ts';
import { daysInMonth, ParsedTime } from '../../time/parsed-time.ts';
import { inYear, type YearlessTime } from '../../time/year-clock.ts';
import { parsePriority } from '../syslog-5424/parse-header.ts';

const SPACE = 0x20;
/** A leap year, so that 29 February counts as a day there is. */
const SOME_LEAP_YEAR = 2024;

/** The header of a BSD syslog line up to its time; one object is reused for every line. */
export class Header3164 {
  /** Syslog severity 0 to 7; -1 when the line has no priority. */
  severity = -1;
  /** Month and day when the record states no year; null when `time` is complete. */
  yearless: YearlessTime | null = null;
  readonly time = new ParsedTime();
  timeStart = 0;
  timeEnd = 0;

  /**
   * Reads `<PRI>Mmm dd hh:mm:ss` (RFC 3164 section 4.1.2), also without the priority (as files
   * have it), with a year (`Mmm dd yyyy`), with a fraction, or with an ISO time as rsyslog writes.
   *
   * @returns false when no such time stands at the beginning
   */
  parse(bytes: Uint8Array, start: number, end: number): boolean {
    const priority = parsePriority(bytes, start, end);
    this.severity = priority?.severity ?? -1;
    this.yearless = null;
    this.timeStart = priority?.end ?? start;
    const found =
      this.#parseBsdTime(bytes, end) ||
      (parseIso(bytes, this.timeStart, end, this.time) && this.time.precision > 0);
    this.timeEnd = this.time.end;
    return (
      found &&
      (this.timeEnd === end || bytes[this.timeEnd] === SPACE || bytes[this.timeEnd] === 0x3a)
    );
  }

  /** Completes the time with a year. */
  setYear(localMs: number): void {
    this.time.localMs = localMs;
  }

  #parseBsdTime(bytes: Uint8Array, end: number): boolean {
    const month = monthAt(bytes, this.timeStart);
    let p = this.timeStart + 3;
    if (month === 0 || bytes[p] !== SPACE) return false;
    const padded = bytes[p + 1] === SPACE;
    const day = padded ? (bytes[p + 2] ?? 0) - 0x30 : two(bytes, p + 1);
    p += 3;
    if (day < 1 || day > daysInMonth(SOME_LEAP_YEAR, month) || bytes[p] !== SPACE) return false;
    const year = two(bytes, p + 1) * 100 + two(bytes, p + 3);
    const hasYear = bytes[p + 5] === SPACE && two(bytes, p + 1) >= 0 && two(bytes, p + 3) >= 0;
    if (hasYear) p += 5;
    const { time } = this;
    time.localMs = 0;
    time.epoch = false;
    time.offsetMinutes = Number.NaN;
    if (!parseClock(bytes, p + 1, end, time)) return false;
    const yearless = { month, day, msOfDay: time.localMs };
    if (hasYear) {
      time.localMs = inYear(yearless, year);
      parseOffset(bytes, end, time);
    } else this.yearless = yearless;
    return true;
  }
}

/** `host tag[pid]: text` after the time; the colon of a Cisco time stands before the host. */
const REST = /^:? ?(?:(\S+) )?([^\s:[\]]{1,64})(?:\[[^\]]{0,64}\])?: ?([\s\S]*)$/;
const HOST_ONLY = /^:? ?(\S+) ([\s\S]*)$/;

/** Reads what follows the time (RFC 3164 section 4.1.3). */
export function parseRest3164(rest: string): {
  readonly host: string | null;
  readonly app: string | null;
  readonly text: string;
} {
  const [, host = null, app = null, text] = REST.exec(rest) ?? [];
  if (text !== undefined) return { host, app, text };
  const [, only = null, said] = HOST_ONLY.exec(rest) ?? [];
  return { host: only, app: null, text: said ?? rest };
}
