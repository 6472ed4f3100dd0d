import { type Instant, isTimeZone } from '@kintsugi/domain';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';

const SHAPE =
  /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/**
 * The instant a person means by `2026-03-10T13:02Z`, `2026-03-10 14:02 +01:00`, or a local time with
 * a zone said beside it. A time without a zone is never guessed.
 *
 * @throws Failure that names the option
 */
export async function parseWhen(text: string, option: string, zone?: string): Promise<Instant> {
  const match = SHAPE.exec(text.trim());
  if (!match) throw wrong(`${option}: “${text}” is not a time.`);
  if (zone !== undefined && !isTimeZone(zone)) {
    throw wrong(`--zone: there is no time zone “${zone}”.`);
  }
  const stated = match[1];
  if (stated !== undefined) return absolute(text, stated, option);
  if (zone === undefined) {
    throw wrong(`${option}: “${text}” does not say in which time zone.`);
  }
  const { Temporal } = await import('temporal-polyfill');
  try {
    const local = Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'));
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    throw wrong(`${option}: there is no such day or time as “${text}”.`);
  }
}

function absolute(text: string, stated: string, option: string): Instant {
  const local = text.trim().slice(0, -stated.length).trim().replace(' ', 'T');
  const offset = /^(z|utc)$/i.test(stated) ? 'Z' : stated.replace(/^(...)(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${local}${offset}`);
  // Date.parse takes 30 February for 2 March.
  const day = Number(local.slice(8, 10));
  const inMonth = new Date(`${local}Z`).getUTCDate() === day;
  if (Number.isNaN(ms) || !inMonth) {
    throw wrong(`${option}: there is no such day or time as “${text}”.`);
  }
  return new Date(ms).toISOString();
}

const wrong = (what: string): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what,
    todo: 'Write 2026-03-10T13:02Z or "2026-03-10 14:02 +01:00", or add --zone Europe/Zurich.',
  });

/** An instant as people read it on a terminal: UTC, to the second. */
export const showInstant = (instant: Instant | null): string =>
  instant === null ? '–' : instant.replace('T', ' ').replace(/(\.\d+)?Z$/, '');
