import { parseEpoch } from '../../time/parse-epoch.ts';
import { parseIso } from '../../time/parse-iso.ts';
import type { ParsedTime } from '../../time/parsed-time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = `(?:${MONTHS.join('|')})`;
const CLOCK = '\\d{2}:\\d{2}:\\d{2}';

/** `Tue Mar 10 13:02:00 2026 +0100` (git's default) and without the offset (--date=local). */
const DEFAULT = new RegExp(`^${DAY} (${MONTH}) +(\\d{1,2}) (${CLOCK}) (\\d{4})(?: ([+-]\\d{4}))?$`);
/** `Tue, 10 Mar 2026 13:02:00 +0100` (--date=rfc). */
const RFC = new RegExp(`^${DAY}, (\\d{1,2}) (${MONTH}) (\\d{4}) (${CLOCK}) ([+-]\\d{4})$`);
/** `1773147720 +0100` (--date=raw) and `1773147720` (--date=unix). */
const RAW = /^(\d{1,12})(?: [+-]\d{4})?$/;

/** Any of these inside a line of a one-line log. */
export const GIT_DATE = new RegExp(
  [
    `${DAY} ${MONTH} +\\d{1,2} ${CLOCK} \\d{4}(?: [+-]\\d{4})?`,
    `${DAY}, \\d{1,2} ${MONTH} \\d{4} ${CLOCK} [+-]\\d{4}`,
    `\\d{4}-\\d{2}-\\d{2}(?:[T ]${CLOCK}(?: ?(?:Z|[+-]\\d{2}:?\\d{2}))?)?`,
  ].join('|'),
);

/**
 * Reads a date as `git log` prints it (git-log(1), --date): default, local, iso, iso-strict, rfc,
 * short, raw and unix. Relative and human dates say no instant.
 *
 * @returns true when the whole text is one of these
 */
export function parseGitDate(text: string, out: ParsedTime): boolean {
  const raw = RAW.exec(text)?.[1];
  if (raw !== undefined) return parseEpoch(Buffer.from(raw), 0, raw.length, out);
  const iso = Buffer.from(toIso(text));
  return parseIso(iso, 0, iso.length, out) && out.end === iso.length;
}

function toIso(text: string): string {
  const usual = DEFAULT.exec(text);
  if (usual !== null) {
    const [, month = '', day = '', clock = '', year = '', offset = ''] = usual;
    return `${year}-${monthNumber(month)}-${day.padStart(2, '0')}T${clock}${offset}`;
  }
  const rfc = RFC.exec(text);
  if (rfc === null) return text;
  const [, day = '', month = '', year = '', clock = '', offset = ''] = rfc;
  return `${year}-${monthNumber(month)}-${day.padStart(2, '0')}T${clock}${offset}`;
}

const monthNumber = (name: string): string => String(MONTHS.indexOf(name) + 1).padStart(2, '0');
