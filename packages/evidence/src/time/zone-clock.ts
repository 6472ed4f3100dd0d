import { Temporal } from 'temporal-polyfill';
import { ZONE_DEFAULT, ZONE_FORMAT, ZONE_RECORD, ZONE_USER } from '../block/block.ts';
import { evidenceError } from '../errors/evidence-error.ts';
import type { ParsedTime } from './parsed-time.ts';

const QUARTER_MS = 900_000;
/** Before 1972 zones changed at odd seconds, so that nothing is cached there. */
const CACHE_FROM_MS = 63_072_000_000;
const CACHE_SIZE = 4096;

/**
 * Turns wall-clock times into instants by the zone a person chose for the file, or UTC. A time
 * that does not exist (clocks going forward) is moved forward by the gap, one that happens twice
 * (clocks going back) is taken as the first, which is RFC 5545's and Temporal's `compatible`.
 */
export class ZoneClock {
  /** The zone a person chose; null when nobody did. */
  readonly chosen: string | null;
  readonly #offsets = new Map<number, number>();
  #lastQuarter = Number.NaN;
  #lastOffset = 0;

  constructor(chosen: string | null) {
    this.chosen = chosen === null ? null : checkZone(chosen);
  }

  /** The zone used for times that state none. */
  get zone(): string {
    return this.chosen ?? 'UTC';
  }

  /** The instant of a parsed time, milliseconds since 1970 UTC. */
  instantOf(time: ParsedTime): number {
    if (!Number.isNaN(time.offsetMinutes)) return time.localMs - time.offsetMinutes * 60_000;
    return this.chosen === null ? time.localMs : time.localMs - this.offsetAt(time.localMs);
  }

  /** Who decided the zone of a parsed time: an index in `ZONE_CODES`. */
  zoneCodeOf(time: ParsedTime): number {
    if (time.epoch) return ZONE_FORMAT;
    if (!Number.isNaN(time.offsetMinutes)) return ZONE_RECORD;
    return this.chosen === null ? ZONE_DEFAULT : ZONE_USER;
  }

  /** Milliseconds east of UTC at a wall-clock time in the chosen zone. */
  offsetAt(localMs: number): number {
    const quarter = Math.floor(localMs / QUARTER_MS);
    if (quarter === this.#lastQuarter) return this.#lastOffset;
    const offset = this.#offsets.get(quarter) ?? computeOffset(this.zone, localMs);
    if (localMs >= CACHE_FROM_MS) {
      if (this.#offsets.size >= CACHE_SIZE) this.#offsets.clear();
      this.#offsets.set(quarter, offset);
      this.#lastQuarter = quarter;
      this.#lastOffset = offset;
    }
    return offset;
  }

  /** Says whether a wall-clock time exists once, twice or not at all in the chosen zone. */
  occurrencesOf(localMs: number): 'once' | 'twice' | 'never' {
    if (this.chosen === null) return 'once';
    const local = plainDateTime(localMs);
    const earlier = local.toZonedDateTime(this.zone, { disambiguation: 'earlier' });
    const later = local.toZonedDateTime(this.zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds) return 'once';
    return earlier.toPlainDateTime().equals(local) ? 'twice' : 'never';
  }
}

function checkZone(zone: string): string {
  try {
    new Temporal.ZonedDateTime(0n, zone);
    return zone;
  } catch (cause) {
    throw evidenceError('evidence/unknown-zone', {
      what: `There is no time zone “${zone}”`,
      cause,
    });
  }
}

function plainDateTime(localMs: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(localMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
}

function computeOffset(zone: string, localMs: number): number {
  const zoned = plainDateTime(localMs).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return localMs - zoned.epochMilliseconds;
}
