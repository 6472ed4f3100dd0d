import { inYear, type YearlessTime } from '../../time/year-clock.ts';

/**
 * The wall-clock time of a record with the year that was decided when the file was indexed: of the
 * years around the instant, the one that puts the time nearest to it.
 */
export function restoreYear(time: YearlessTime, at: number): number {
  const middle = new Date(at).getUTCFullYear();
  const years = [middle - 1, middle, middle + 1].map((year) => inYear(time, year));
  const possible = years.filter((ms) => !Number.isNaN(ms));
  return possible.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}

/** Says which year was taken and why. */
export function explainYear(
  localMs: number,
  {
    referenceAt,
    referenceGiven,
  }: { readonly referenceAt: number; readonly referenceGiven: boolean },
): string {
  const year = new Date(localMs).getUTCFullYear();
  const day = new Date(referenceAt).toISOString().slice(0, 10);
  const reference = referenceGiven ? `the incident (${day})` : `the day it was read (${day})`;
  return `The record states no year; ${year} was taken, so that the log does not lie after ${reference}.`;
}
