import type { Instant, UnreadableLine, ZoneDecision } from '@kintsugi/domain';
import { ZONE_DEFAULT, ZONE_FORMAT, ZONE_RECORD, ZONE_USER } from '../block/block.ts';
import { cleanText } from '../formats/text.ts';
import { UNREADABLE_SAMPLES } from './index-report.ts';

const EXCERPT_CHARS = 200;
/** Bytes that certainly hold 200 characters of UTF-8. */
export const EXCERPT_BYTES = EXCERPT_CHARS * 4;

/** Instants before 1990 and from 2100 on are kept, but reported. */
const SUSPICIOUS_BEFORE = Date.UTC(1990, 0, 1);
const SUSPICIOUS_FROM = Date.UTC(2100, 0, 1);

/** Counts what was read of one file. */
export class Tally {
  unreadable = 0;
  suspicious = 0;
  readonly samples: UnreadableLine[] = [];
  readonly #zones = [0, 0, 0, 0];
  readonly #notes = new Set<string>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #oddFirst = Number.POSITIVE_INFINITY;
  #oddLast = Number.NEGATIVE_INFINITY;
  #firstOddLine = 0;

  /** Counts an event. */
  event(at: number, zone: number, line: number): void {
    this.#zones[zone] = (this.#zones[zone] ?? 0) + 1;
    if (at < SUSPICIOUS_BEFORE || at >= SUSPICIOUS_FROM) {
      this.#odd(at, line);
      return;
    }
    if (at < this.#first) this.#first = at;
    if (at > this.#last) this.#last = at;
  }

  /** Counts a line (or part of a document) that is no event. */
  refuse(place: Omit<UnreadableLine, 'reason' | 'excerpt'>, reason: string, head: Buffer): void {
    this.unreadable++;
    if (this.samples.length >= UNREADABLE_SAMPLES) return;
    const excerpt = cleanText(head.toString('utf8', 0, EXCERPT_BYTES), EXCERPT_CHARS);
    this.samples.push({ ...place, reason, excerpt });
  }

  /** First and last instant; suspicious ones only when there are no others. */
  get span(): { readonly firstAt: Instant | null; readonly lastAt: Instant | null } {
    const usual = this.#first <= this.#last;
    const first = usual ? this.#first : this.#oddFirst;
    const last = usual ? this.#last : this.#oddLast;
    if (first > last) return { firstAt: null, lastAt: null };
    return { firstAt: new Date(first).toISOString(), lastAt: new Date(last).toISOString() };
  }

  /** Keeps a sentence about the file as a whole, once. */
  note(sentence: string): void {
    this.#notes.add(sentence);
  }

  /** Sentences about what is odd in the file. */
  notes(): string[] {
    if (this.suspicious === 0) return [...this.#notes];
    const from = new Date(this.#oddFirst).toISOString();
    const to = new Date(this.#oddLast).toISOString();
    return [
      ...this.#notes,
      `${this.suspicious} ${this.suspicious === 1 ? 'event has a time' : 'events have times'} before 1990 or after 2099 (${from === to ? from : `${from} to ${to}`}, first on line ${this.#firstOddLine}); they are kept as they stand.`,
    ];
  }

  /** The zone decision of the file as a whole. */
  zone(chosen: string | null): ZoneDecision {
    const [record = 0, format = 0, user = 0, assumed = 0] = this.#zones;
    const all = record + format + user + assumed;
    const of = (count: number) =>
      count === all ? 'No record states' : `${count} of ${all} records do not state`;
    if (this.#zones[ZONE_DEFAULT]) {
      const why = `${of(assumed)} a zone and none was chosen for this file, so UTC was assumed.`;
      return { zone: 'UTC', decidedBy: 'default', why };
    }
    if (this.#zones[ZONE_USER]) {
      const why = `${of(user)} a zone; the one chosen for this file was used.`;
      return { zone: chosen ?? 'UTC', decidedBy: 'user', why };
    }
    if (this.#zones[ZONE_RECORD] && !this.#zones[ZONE_FORMAT]) {
      return {
        zone: 'as in each record',
        decidedBy: 'record',
        why: 'Every record states its offset.',
      };
    }
    return {
      zone: 'UTC',
      decidedBy: 'format',
      why: 'The times of this format are in UTC or state their offset.',
    };
  }

  #odd(at: number, line: number): void {
    if (this.suspicious++ === 0) this.#firstOddLine = line;
    if (at < this.#oddFirst) this.#oddFirst = at;
    if (at > this.#oddLast) this.#oddLast = at;
  }
}
