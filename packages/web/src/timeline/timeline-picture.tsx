import type { IncidentView, Timeline } from '@kintsugi/contract';
import { epochMs, INCIDENT_TIMES, instantAt } from '@kintsugi/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { scaleUtc } from 'd3-scale';
import { ChevronLeft, ChevronRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { densityQuery } from '../evidence/queries.ts';
import { counted } from '../shared/amounts.ts';
import { useZones } from '../shared/reading-zone.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { lanesOf } from './lanes.ts';
import { DensityStrip, GapBands, LaneRows, Moments, TimeAxis } from './picture-parts.tsx';
import { AXIS_HEIGHT, DENSITY_HEIGHT, LANE_HEIGHT, MOMENTS_HEIGHT, WIDTH } from './picture-size.ts';
import { goToEntry } from './timeline-notes.tsx';
import { pan, type TimeWindow, windowAround, zoom } from './window.ts';

interface TimelinePictureProps {
  readonly incident: IncidentView;
  readonly timeline: Timeline;
}

const PAN = 0.25;
const ZOOM = 0.6;

/** What a key or a button does to the window; null for other keys. */
function stepOf(key: string, shown: TimeWindow, whole: TimeWindow): TimeWindow | null {
  if (key === '+' || key === '=') return zoom(shown, whole, ZOOM);
  if (key === '-') return zoom(shown, whole, 1 / ZOOM);
  if (key === 'ArrowLeft') return pan(shown, whole, -PAN);
  if (key === 'ArrowRight') return pan(shown, whole, PAN);
  return key === '0' ? whole : null;
}

const CONTROLS = [
  { key: 'ArrowLeft', label: 'Earlier', icon: ChevronLeft },
  { key: 'ArrowRight', label: 'Later', icon: ChevronRight },
  { key: '+', label: 'Zoom in', icon: ZoomIn },
  { key: '-', label: 'Zoom out', icon: ZoomOut },
  { key: '0', label: 'Show all', icon: Maximize2 },
] as const;

/** Lanes per source over time: density, key moments, gaps; zoomed by buttons and by keys. */
export function TimelinePicture({ incident, timeline }: TimelinePictureProps) {
  const { entries, findings } = timeline;
  const times = INCIDENT_TIMES.flatMap((time) => incident[time] ?? []);
  const whole = windowAround([...entries.map((entry) => entry.at), ...times].map(epochMs));
  const [chosen, setChosen] = useState<TimeWindow | null>(null);
  const { reading } = useZones();
  const shown = chosen ?? whole ?? { from: 0, to: 1 };
  const density = useQuery({
    ...densityQuery(incident.id, { from: instantAt(shown.from), to: instantAt(shown.to) }),
    enabled: whole !== null,
    placeholderData: keepPreviousData,
  });
  if (!whole) return null;
  const lanes = lanesOf(entries);
  const scale = scaleUtc([shown.from, shown.to], [0, WIDTH]);
  const lanesTop = MOMENTS_HEIGHT + DENSITY_HEIGHT;
  const height = lanesTop + lanes.length * LANE_HEIGHT + AXIS_HEIGHT;
  const step = (key: string) => {
    const next = stepOf(key, shown, whole);
    if (next) setChosen(next === whole ? null : next);
    return next !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (step(event.key)) event.preventDefault();
  };
  const picture = `${counted(entries.length, 'entry', 'entries')} from ${counted(lanes.length, 'source')}`;
  return (
    <figure className="card overflow-hidden">
      <div className="flex items-center justify-between gap-2 border-b border-line px-3 py-1">
        <figcaption className="text-sm text-soft">{picture}</figcaption>
        <div className="flex">
          {CONTROLS.map(({ key, label, icon: Icon }) => (
            <IconButton key={key} label={label} onClick={() => step(key)}>
              <Icon className="size-4" aria-hidden />
            </IconButton>
          ))}
        </div>
      </div>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards reach the picture to zoom it
        tabIndex={0}
        aria-label={`Picture of the timeline: ${picture}. Arrow keys move, plus and minus zoom, 0 shows all.`}
        onKeyDown={onKeyDown}
        className="overflow-x-auto outline-offset-[-3px]"
      >
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          className="block w-full min-w-[38rem]"
          role="presentation"
        >
          <GapBands findings={findings} scale={scale} height={height - AXIS_HEIGHT} />
          <DensityStrip density={density.data} scale={scale} />
          <LaneRows lanes={lanes} scale={scale} top={lanesTop} onOpen={goToEntry} />
          <Moments incident={incident} scale={scale} height={height - AXIS_HEIGHT} />
          <TimeAxis scale={scale} zone={reading} top={height - AXIS_HEIGHT} />
        </svg>
      </div>
    </figure>
  );
}
