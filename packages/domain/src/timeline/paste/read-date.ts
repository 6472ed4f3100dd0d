/** A date read at the beginning of a text. The year is null when it is not written. */
export interface ReadDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Characters read. */
  readonly length: number;
  /** Why the date cannot be taken as it is written; null when it can. */
  readonly problem: string | null;
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const YEAR = '(?:,?\\s+(\\d{4})(?![\\d:]))?';
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}${YEAR}`, 'i');
const MONTH_FIRST = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`, 'i');

/** Reads a date at the beginning of a text, with a weekday before it or without; null without one. */
export function readDate(text: string): ReadDate | null {
  const weekday = WEEKDAY.exec(text)?.[0].length ?? 0;
  const rest = text.slice(weekday);
  const read = readNumbers(rest) ?? readNames(rest);
  return read === null ? null : { ...read, length: read.length + weekday };
}

function readNumbers(text: string): ReadDate | null {
  const iso = ISO.exec(text);
  if (iso) return dateFrom(iso[0], { year: iso[1], month: Number(iso[3]), day: iso[4] });
  const dotted = DOTTED.exec(text);
  if (dotted) {
    return dateFrom(dotted[0], { year: dotted[3], month: Number(dotted[2]), day: dotted[1] });
  }
  const slashed = SLASHED.exec(text);
  return slashed && readSlashed(slashed);
}

/** 3/10/2026 is March in some countries and October in others; only 3/25/2026 says it itself. */
function readSlashed([all, first = '', second = '', year]: RegExpExecArray): ReadDate {
  const dayFirst = Number(first) > 12;
  const read = dayFirst
    ? dateFrom(all, { year, month: Number(second), day: first })
    : dateFrom(all, { year, month: Number(first), day: second });
  if (dayFirst || Number(second) > 12 || first === second) return read;
  const problem = `${all} may be the ${first}th of month ${second} or the ${second}th of month ${first}. Write it as ${year}-MM-DD`;
  return { ...read, problem };
}

function readNames(text: string): ReadDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [all, day, month = '', year] = dayFirst;
    return dateFrom(all, { year, month: monthOf(month), day });
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return null;
  const [all, month = '', day, year] = monthFirst;
  return dateFrom(all, { year, month: monthOf(month), day });
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const dateFrom = (
  all: string,
  parts: {
    readonly year: string | undefined;
    readonly month: number;
    readonly day: string | undefined;
  },
): ReadDate => ({
  year: parts.year === undefined ? null : Number(parts.year),
  month: parts.month,
  day: Number(parts.day),
  length: all.length,
  problem: null,
});
