/** Collects an option that may be given several times, or as one list with commas. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];

/** Collects an option that may be given several times, commas and all. */
export const collectWhole = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];
