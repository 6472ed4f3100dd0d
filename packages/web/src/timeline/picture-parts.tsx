import type { IncidentView } from '@kintsugi/contract';
import {
  epochMs,
  INCIDENT_TIME_NAMES,
  INCIDENT_TIMES,
  instantAt,
  type TimelineFinding,
} from '@kintsugi/domain';
import type { ScaleTime } from 'd3-scale';
import { barHeight } from '../evidence/density-row.tsx';
import { shortFileName } from '../evidence/density-rows.ts';
import { formatInstant } from '../shared/format-instant.ts';
import type { Lane } from './lanes.ts';
import { placeLabels } from './moment-labels.ts';
import { DENSITY_HEIGHT, LANE_HEIGHT, MOMENTS_HEIGHT, WIDTH } from './picture-size.ts';

type Scale = ScaleTime<number, number>;

interface GapBandsProps {
  readonly findings: readonly TimelineFinding[];
  readonly scale: Scale;
  readonly height: number;
}

/** Silences, hatched. */
export function GapBands({ findings, scale, height }: GapBandsProps) {
  const gaps = findings.filter((finding) => finding.kind === 'gap' && finding.from && finding.to);
  return (
    <g>
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1" height="6" fill="var(--line-strong)" opacity="0.55" />
        </pattern>
      </defs>
      {gaps.map((gap) => {
        const x = scale(epochMs(gap.from ?? ''));
        return (
          <rect
            key={`${gap.from}-${gap.to}`}
            x={x}
            y={MOMENTS_HEIGHT}
            width={Math.max(0, scale(epochMs(gap.to ?? '')) - x)}
            height={height - MOMENTS_HEIGHT}
            fill="url(#hatch)"
          >
            <title>{gap.message}</title>
          </rect>
        );
      })}
    </g>
  );
}

interface Density {
  readonly from: string | null;
  readonly bucketMs: number;
  readonly files: readonly { readonly counts: readonly number[] }[];
}

/** How much all evidence recorded, over time. */
export function DensityStrip({ density, scale }: { density: Density | undefined; scale: Scale }) {
  if (!density?.from) return null;
  const start = epochMs(density.from);
  const buckets = Math.max(0, ...density.files.map((file) => file.counts.length));
  const sums = Array.from({ length: buckets }, (_, index) =>
    density.files.reduce((sum, file) => sum + (file.counts[index] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  const bottom = MOMENTS_HEIGHT + DENSITY_HEIGHT - 4;
  const path = sums
    .map((sum, index) => {
      const height = barHeight(sum, most);
      const x = scale(start + (index + 0.5) * density.bucketMs);
      return height === 0 || x < 0 || x > WIDTH ? '' : `M${x.toFixed(1)} ${bottom}v${-height}`;
    })
    .join('');
  const width = Math.max(1, (scale(start + density.bucketMs) - scale(start)) * 0.7);
  return <path d={path} stroke="var(--line-strong)" strokeWidth={width} opacity="0.7" />;
}

interface LaneRowsProps {
  readonly lanes: readonly Lane[];
  readonly scale: Scale;
  readonly top: number;
  readonly onOpen: (entryId: string) => void;
}

/** A row a source, a mark an entry. The table below holds the same for keyboards and readers. */
export function LaneRows({ lanes, scale, top, onOpen }: LaneRowsProps) {
  return lanes.map((lane, row) => {
    const y = top + row * LANE_HEIGHT;
    return (
      <g key={lane.name}>
        <line x1="0" x2={WIDTH} y1={y} y2={y} stroke="var(--line)" />
        <text x="8" y={y + 12} fontSize="10" fill="var(--ink-soft)">
          {shortFileName(lane.name)}
        </text>
        {lane.entries.map((entry) => {
          const x = scale(epochMs(entry.at));
          if (x < 0 || x > WIDTH) return null;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table's rows are reached by keyboard
            <circle
              key={entry.id}
              cx={x}
              cy={y + LANE_HEIGHT - 9}
              r={entry.keyMoment ? 6 : 4.5}
              fill={entry.keyMoment ? 'var(--seam)' : 'var(--slate)'}
              stroke="var(--surface)"
              strokeWidth="1.5"
              className="cursor-pointer"
              onClick={() => onOpen(entry.id)}
            >
              <title>{`${formatInstant(entry.at, 'UTC')} ${entry.text}`}</title>
            </circle>
          );
        })}
      </g>
    );
  });
}

interface MomentsProps {
  readonly incident: IncidentView;
  readonly scale: Scale;
  readonly height: number;
}

/** The incident's four times as gold lines, each named at the top. */
export function Moments({ incident, scale, height }: MomentsProps) {
  const marks = INCIDENT_TIMES.flatMap((time) => {
    const at = incident[time];
    const x = at === null ? -1 : scale(epochMs(at));
    return x < 0 || x > WIDTH ? [] : [{ name: INCIDENT_TIME_NAMES[time], x }];
  });
  return (
    <g>
      {marks.map(({ name, x }) => (
        <line key={name} x1={x} x2={x} y1="4" y2={height} stroke="var(--seam)" strokeWidth="1.5" />
      ))}
      {placeLabels(marks, WIDTH).map(({ name, x, row, flipped }) => (
        <text
          key={name}
          x={x + (flipped ? -5 : 5)}
          y={13 + row * 13}
          textAnchor={flipped ? 'end' : 'start'}
          fontSize="11"
          fontWeight="600"
          fill="var(--gold)"
        >
          {name}
        </text>
      ))}
    </g>
  );
}

/** The clock under the picture, in the zone chosen for reading. */
export function TimeAxis({ scale, zone, top }: { scale: Scale; zone: string; top: number }) {
  const ticks = scale.ticks(7);
  const [from, to] = scale.domain();
  const days = (to?.getTime() ?? 0) - (from?.getTime() ?? 0) > 36 * 3_600_000;
  return (
    <g>
      <line x1="0" x2={WIDTH} y1={top} y2={top} stroke="var(--line-strong)" />
      {ticks.map((tick) => {
        const x = scale(tick);
        const at = instantAt(tick.getTime());
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={top} y2={top + 4} stroke="var(--line-strong)" />
            <text
              x={Math.max(18, Math.min(WIDTH - 18, x))}
              y={top + 17}
              textAnchor="middle"
              fontSize="11"
              fill="var(--ink-soft)"
            >
              {days
                ? formatInstant(at, zone, { zone: false }).slice(5, 16)
                : formatInstant(at, zone, { day: false, zone: false })}
            </text>
          </g>
        );
      })}
    </g>
  );
}
