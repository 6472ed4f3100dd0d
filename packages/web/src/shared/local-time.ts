import { type Instant, instantAt } from '@kintsugi/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** An instant on the wall clock of a zone, as `2026-03-10T13:02:00` (what datetime-local holds). */
export function localFromInstant(at: Instant, timeZone: string): string {
  return formatOf(timeZone).format(new Date(at)).replace(' ', 'T');
}

/** What a wall-clock time means in a zone. */
export type LocalReading =
  | { readonly kind: 'one'; readonly at: Instant }
  /** The clock was put back: it happened twice; the earlier one first. */
  | { readonly kind: 'two'; readonly at: Instant; readonly later: Instant }
  /** The clock was put forward: it never showed this time. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/;
const OFFSET_SEARCH_MS = 86_400_000;

/** Reads a wall-clock time of a zone; one that is ambiguous or never was is said so, not guessed. */
export function readLocal(local: string, timeZone: string): LocalReading {
  const match = LOCAL.exec(local);
  if (!match) return { kind: 'unreadable' };
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second || 0);
  if (Number.isNaN(wall)) return { kind: 'unreadable' };
  const wanted = local.length === 16 ? `${local}:00` : local;
  const offsets = new Set(
    [-OFFSET_SEARCH_MS, 0, OFFSET_SEARCH_MS].map((shift) => offsetAt(wall + shift, timeZone)),
  );
  const hits = [...offsets]
    .map((offset) => wall - offset)
    .filter((ms) => localFromInstant(instantAt(ms), timeZone) === wanted)
    .toSorted((a, b) => a - b)
    .map(instantAt);
  const [first, second2] = hits;
  if (first === undefined) return { kind: 'none' };
  return second2 === undefined
    ? { kind: 'one', at: first }
    : { kind: 'two', at: first, later: second2 };
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(ms: number, timeZone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${localFromInstant(instantAt(whole), timeZone)}Z`) - whole;
}
