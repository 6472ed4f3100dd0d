/** Holds the place of what is being fetched, so that nothing jumps when it arrives. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-3 py-2">
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key, index) => (
        <div
          key={key}
          className="h-4 animate-pulse rounded bg-sunken"
          style={{ width: `${92 - ((index * 17) % 40)}%` }}
        />
      ))}
    </div>
  );
}
