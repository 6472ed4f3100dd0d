const DAY_MS = 86_400_000;

/** The calendar day, as `YYYY-MM-DD`, so many days from now. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
