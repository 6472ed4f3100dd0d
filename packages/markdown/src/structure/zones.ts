import { isTimeZone } from '@kintsugi/domain/light';

/** A zone as written, and what it was taken to mean. */
export interface WrittenZone {
  readonly written: string;
  /** An IANA name, or null when `offset` says it. */
  readonly name: string | null;
  /** Minutes east of UTC, or null when `name` says it. */
  readonly offset: number | null;
  /** True for an abbreviation that more than one zone has. */
  readonly ambiguous: boolean;
}

/** Abbreviations with a fixed offset, in minutes east of UTC (IANA time zone database, backward names). */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  JST: 540,
  KST: 540,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  HST: -600,
  BRT: -180,
};

/** Names that follow daylight saving. */
const NAMES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  'EASTERN TIME': 'America/New_York',
  'PACIFIC TIME': 'America/Los_Angeles',
  'CENTRAL TIME': 'America/Chicago',
  'CENTRAL EUROPEAN TIME': 'Europe/Berlin',
};

/** Abbreviations that mean different zones in different places. */
const AMBIGUOUS = new Set(['IST', 'CST', 'BST', 'MST', 'CT', 'MT', 'ET', 'PT']);

const ZONE =
  /(UTC|GMT)[ ]?([+-−]\d{1,2}(?::?\d{2})?)|(Z)(?![\p{L}\d])|([+−-]\d{2}:?\d{2})(?!\d)|([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)|([A-Z]{2,5})(?![\p{L}\d])/uy;

/** What IANA names begin with. Asking the platform about `Actor/System` would load all its zones first. */
const AREA =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;

/** Reads a zone at an offset in a text: `UTC`, `Z`, `+02:00`, `CET`, `America/New_York`. */
export function zoneAt(text: string, at: number): (WrittenZone & { readonly end: number }) | null {
  ZONE.lastIndex = at;
  const match = ZONE.exec(text);
  if (!match) return null;
  const zone = meaning(match);
  return zone === null ? null : { ...zone, written: match[0], end: ZONE.lastIndex };
}

function meaning(match: RegExpExecArray): Omit<WrittenZone, 'written'> | null {
  const fixed = match[2] ?? match[4];
  if (fixed !== undefined) return { name: null, offset: offsetOf(fixed), ambiguous: false };
  if (match[3] !== undefined) return { name: null, offset: 0, ambiguous: false };
  if (match[5] !== undefined)
    return AREA.test(match[5]) && isTimeZone(match[5])
      ? { name: match[5], offset: null, ambiguous: false }
      : null;
  const abbreviation = match[6] ?? '';
  const ambiguous = AMBIGUOUS.has(abbreviation);
  const offset = OFFSETS[abbreviation];
  if (offset !== undefined) return { name: null, offset, ambiguous };
  const name = NAMES[abbreviation];
  return name === undefined ? null : { name, offset: null, ambiguous };
}

function offsetOf(written: string): number {
  const digits = written.slice(1).replace(':', '');
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  return (written.startsWith('+') ? 1 : -1) * (hours * 60 + minutes);
}

/** The zone that a sentence such as "All times are Central European Time (CET)" names. IANA names win. */
export function findZone(text: string): WrittenZone | null {
  let found: WrittenZone | null = null;
  for (const start of text.matchAll(/(?<![\p{L}\d])[A-Z+−-]/gu)) {
    const zone = zoneAt(text, start.index);
    if (zone?.name?.includes('/')) return zone;
    if (zone && !/^[+−-]/.test(zone.written)) found ??= zone;
  }
  if (found) return found;
  const spelt = Object.entries(NAMES).find(
    ([name]) => name.length > 3 && text.toUpperCase().includes(name),
  );
  if (spelt) return { written: spelt[0], name: spelt[1], offset: null, ambiguous: false };
  return /coordinated universal time|greenwich mean time/i.test(text)
    ? { written: 'UTC', name: null, offset: 0, ambiguous: false }
    : null;
}

/** Minutes east of UTC of a zone at an instant. */
export function offsetAt(zone: Pick<WrittenZone, 'name' | 'offset'>, ms: number): number {
  if (zone.offset !== null) return zone.offset;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone.name ?? 'UTC',
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const written = parts.find((part) => part.type === 'timeZoneName')?.value.slice(3) ?? '';
  return written === '' ? 0 : offsetOf(written);
}
