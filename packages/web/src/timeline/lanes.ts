import type { TimelineEntry } from '@kintsugi/domain';

/** A row of the picture: what one source recorded. */
export interface Lane {
  readonly name: string;
  readonly entries: readonly TimelineEntry[];
}

const BY_HAND = 'By hand';
/** More lanes than this are gathered in one, so that the picture stays a picture. */
const MOST_LANES = 8;

/** The source of an entry: the file it cites, or a person's hand. */
const sourceOf = (entry: Pick<TimelineEntry, 'citation'>): string =>
  entry.citation?.file ?? BY_HAND;

/** Entries by source, in the order in which the sources first speak. */
export function lanesOf(entries: readonly TimelineEntry[]): Lane[] {
  const sources = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const source = sourceOf(entry);
    sources.set(source, [...(sources.get(source) ?? []), entry]);
  }
  const lanes = [...sources].map(([name, own]) => ({ name, entries: own }));
  if (lanes.length <= MOST_LANES) return lanes;
  const rest = lanes.slice(MOST_LANES - 1);
  return [
    ...lanes.slice(0, MOST_LANES - 1),
    { name: `${rest.length} more sources`, entries: rest.flatMap((lane) => lane.entries) },
  ];
}
