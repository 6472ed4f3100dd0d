import { type DensityRowData, shortFileName } from './density-rows.ts';

interface DensityRowProps {
  readonly row: DensityRowData;
  readonly most: number;
}

const HEIGHT = 20;

/** Bars for a count of each bucket; a logarithm, so that single events beside a flood are seen. */
export function barHeight(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1.5, (Math.log1p(count) / Math.log1p(most)) * HEIGHT);
}

/** One file's events over time; warnings and worse stand darker within. */
export function DensityRow({ row, most }: DensityRowProps) {
  const bars = (counts: readonly number[]) =>
    counts
      .map((count, index) => {
        const height = barHeight(count, most);
        return height === 0 ? '' : `M${index} ${HEIGHT}V${(HEIGHT - height).toFixed(1)}`;
      })
      .join('');
  return (
    <div>
      <p className="truncate text-xs text-soft" title={row.name}>
        {shortFileName(row.name)}
      </p>
      <svg
        viewBox={`-0.5 0 ${Math.max(1, row.counts.length)} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-5 w-full rounded-sm bg-sunken"
      >
        <path d={bars(row.counts)} stroke="var(--line-strong)" strokeWidth="0.8" />
        <path d={bars(row.notable)} stroke="var(--clay)" strokeWidth="0.8" />
      </svg>
    </div>
  );
}
