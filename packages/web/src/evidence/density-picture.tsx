import { instantAt } from '@kintsugi/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { incidentQuery } from '../incident/queries.ts';
import { formatInstant } from '../shared/format-instant.ts';
import { useZones } from '../shared/reading-zone.ts';
import { DensityRow } from './density-row.tsx';
import { densityRows } from './density-rows.ts';
import { densityQuery } from './queries.ts';
import { spanAround, WHOLE_SPAN } from './span-around.ts';
import { useBrush } from './use-brush.ts';

interface DensityPictureProps {
  readonly incidentId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly onBrush: (from: string | null, to: string | null) => void;
}

/** When how much was recorded, a row a file; dragging over it, or arrow keys, narrow the time. */
export function DensityPicture({ incidentId, from, to, onBrush }: DensityPictureProps) {
  const incident = useQuery(incidentQuery(incidentId));
  const [everything, setEverything] = useState(false);
  const around = incident.data ? spanAround(incident.data) : WHOLE_SPAN;
  const { data } = useQuery({
    ...densityQuery(incidentId, everything ? WHOLE_SPAN : around),
    placeholderData: keepPreviousData,
  });
  const { reading } = useZones();
  const start = data?.from ? Date.parse(data.from) : 0;
  const end = data?.to ? Math.max(Date.parse(data.to), start + 1) : 1;
  const share = (at: string | null, otherwise: number) =>
    at === null ? otherwise : Math.max(0, Math.min(1, (Date.parse(at) - start) / (end - start)));
  const range = { from: share(from, 0), to: share(to, 1) };
  const brush = useBrush(range, (next) => {
    const whole = next.from <= 0 && next.to >= 1;
    const at = (part: number) => instantAt(start + part * (end - start));
    onBrush(whole ? null : at(next.from), whole ? null : at(next.to));
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
        {around.from !== null && (
          <button type="button" className="link" onClick={() => setEverything(!everything)}>
            {everything ? 'Around the incident' : 'All evidence'}
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
