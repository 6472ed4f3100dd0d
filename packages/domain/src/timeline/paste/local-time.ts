/** A calendar date and a time of day as somebody wrote them down, without a zone. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly timeMs: number;
}

export type LocalDate = Omit<LocalTime, 'timeMs'>;

/** Milliseconds of a local time as if it were UTC; null when there is no such day. */
export function localMs({ year, month, day, timeMs }: LocalTime): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1 && year <= 9999 ? date.getTime() + timeMs : null;
}

/** The date of a number of milliseconds counted as if it were UTC. */
export function dateOf(ms: number): LocalDate {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
