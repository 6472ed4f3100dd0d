import { type BoardItem, DAY_MS, dateIn, epochMs, instantAt } from '@kintsugi/domain';

export const STRIP_DAYS = 14;

/** One day of the strip and what is due on it. */
export interface StripDay {
  /** `YYYY-MM-DD` in the workspace's zone. */
  readonly date: string;
  readonly items: readonly BoardItem[];
  readonly weekend: boolean;
}

export interface Strip {
  readonly late: readonly BoardItem[];
  readonly days: readonly StripDay[];
  readonly later: number;
}

/** The next two weeks by day, in the workspace's zone; what is late stands before them. */
export function stripOf(items: readonly BoardItem[], now: number, timeZone: string): Strip {
  const today = dateIn(instantAt(now), timeZone);
  const dates = Array.from({ length: STRIP_DAYS }, (_, index) =>
    instantAt(epochMs(`${today}T12:00:00Z`) + index * DAY_MS).slice(0, 10),
  );
  const dated = items.flatMap((item) =>
    item.dueAt === null ? [] : [{ item, date: dateIn(item.dueAt, timeZone) }],
  );
  const last = dates.at(-1) ?? today;
  return {
    late: dated.filter(({ item }) => item.overdue).map(({ item }) => item),
    days: dates.map((date) => ({
      date,
      weekend: [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()),
      items: dated
        .filter((entry) => !entry.item.overdue && entry.date === date)
        .map(({ item }) => item),
    })),
    later: dated.filter((entry) => !entry.item.overdue && entry.date > last).length,
  };
}
