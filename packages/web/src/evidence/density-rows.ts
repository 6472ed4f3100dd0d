/** What one row of the density picture shows: a file, or the rest of them together. */
export interface DensityRowData {
  readonly name: string;
  readonly counts: readonly number[];
  readonly notable: readonly number[];
}

/** So many files have a row of their own; the quieter ones share one. */
const OWN_ROWS = 4;

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const added = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));

/** A row for each of the fullest files, in their order, and one for the rest. */
export function densityRows(files: readonly DensityRowData[]): DensityRowData[] {
  if (files.length <= OWN_ROWS + 1) return [...files];
  const fullest = new Set(
    files.toSorted((a, b) => total(b.counts) - total(a.counts)).slice(0, OWN_ROWS),
  );
  const rest = files.filter((file) => !fullest.has(file));
  return [
    ...files.filter((file) => fullest.has(file)),
    {
      name: `${rest.length} quieter files`,
      counts: added(rest.map((file) => file.counts)),
      notable: added(rest.map((file) => file.notable)),
    },
  ];
}

/** The name of a file inside of an archive without the archive's. */
export const shortFileName = (name: string): string => name.split('!').at(-1) ?? name;
