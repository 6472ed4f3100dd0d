import { instantAt } from '@kintsugi/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatInstant } from '../shared/format-instant.ts';
import { useZones } from '../shared/reading-zone.ts';
import { DensityRow } from './density-row.tsx';
import { densityRows } from './density-rows.ts';
import { densityQuery } from './queries.ts';
import { useBrush } from './use-brush.ts';
import type { EventSpan } from './use-event-span.ts';

interface DensityPictureProps {
  readonly incidentId: string;
  readonly span: EventSpan;
}

/** When how much was recorded, a row a file; dragging over it, or arrow keys, narrow the time. */
export function DensityPicture({ incidentId, span }: DensityPictureProps) {
  const { data } = useQuery({
    ...densityQuery(incidentId, span.picture),
    placeholderData: keepPreviousData,
  });
  const { reading } = useZones();
  const start = data?.from ? Date.parse(data.from) : 0;
  const end = data?.to ? Math.max(Date.parse(data.to), start + 1) : 1;
  const share = (at: string | null, otherwise: number) =>
    at === null ? otherwise : Math.max(0, Math.min(1, (Date.parse(at) - start) / (end - start)));
  const range = { from: share(span.shown.from, 0), to: share(span.shown.to, 1) };
  const brush = useBrush(range, (next) => {
    const whole = next.from <= 0 && next.to >= 1;
    const at = (part: number) => instantAt(start + part * (end - start));
    span.brush(whole ? null : { from: at(next.from), to: at(next.to) });
  });
  if (!data?.from || !data.to) return <div className="h-24" />;
  const rows = densityRows(data.files);
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  return (
    <figure aria-label="Events over time, a row a file">
      <div className="relative touch-none select-none" {...brush.surface}>
        <div className="grid gap-1">
          {rows.map((row) => (
            <DensityRow key={row.name} row={row} most={most} />
          ))}
        </div>
        <BrushWindow from={brush.shown.from} to={brush.shown.to} handles={brush.handles} />
      </div>
      <figcaption className="mt-1 flex items-center justify-between gap-2 text-xs text-soft tabular-nums">
        <span>{formatInstant(data.from, reading, { zone: false })}</span>
        {span.around.from !== null && (
          <button type="button" className="link" onClick={() => span.lookAt(!span.everything)}>
            {span.everything ? 'Around the incident' : 'All evidence'}
          </button>
        )}
        <span>{formatInstant(data.to, reading, { zone: false })}</span>
      </figcaption>
    </figure>
  );
}

interface BrushWindowProps {
  readonly from: number;
  readonly to: number;
  readonly handles: ReturnType<typeof useBrush>['handles'];
}

function BrushWindow({ from, to, handles }: BrushWindowProps) {
  const edges = [
    { side: 'from', at: from, label: 'From' },
    { side: 'to', at: to, label: 'Until' },
  ] as const;
  return (
    <>
      <div
        className="absolute inset-y-0 left-0 bg-surface/70"
        style={{ width: `${from * 100}%` }}
      />
      <div
        className="absolute inset-y-0 right-0 bg-surface/70"
        style={{ width: `${(1 - to) * 100}%` }}
      />
      {edges.map(({ side, at, label }) => (
        <div
          key={side}
          role="slider"
          tabIndex={0}
          aria-label={`${label}: edge of the time shown`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(at * 100)}
          onKeyDown={handles(side)}
          className="absolute inset-y-0 w-3 -translate-x-1/2 cursor-ew-resize"
          style={{ left: `${at * 100}%` }}
        >
          <span className="mx-auto block h-full w-0.5 bg-gold" />
        </div>
      ))}
    </>
  );
}
