interface DensityRowProps {
  readonly file: {
    readonly name: string;
    readonly counts: readonly number[];
    readonly notable: readonly number[];
  };
  readonly most: number;
}

const HEIGHT = 20;

/** Bars for a count of each bucket; a logarithm, so that single events beside a flood are seen. */
export function barHeight(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1.5, (Math.log1p(count) / Math.log1p(most)) * HEIGHT);
}

/** One file's events over time; warnings and worse stand darker within. */
export function DensityRow({ file, most }: DensityRowProps) {
  const bars = (counts: readonly number[]) =>
    counts
      .map((count, index) => {
        const height = barHeight(count, most);
        return height === 0 ? '' : `M${index} ${HEIGHT}V${(HEIGHT - height).toFixed(1)}`;
      })
      .join('');
  return (
    <div>
      <p className="truncate text-xs text-soft">{file.name}</p>
      <svg
        viewBox={`-0.5 0 ${Math.max(1, file.counts.length)} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-5 w-full rounded-sm bg-sunken"
      >
        <path d={bars(file.counts)} stroke="var(--line-strong)" strokeWidth="0.8" />
        <path d={bars(file.notable)} stroke="var(--clay)" strokeWidth="0.8" />
      </svg>
    </div>
  );
}
