import type { Instant } from '@kintsugi/domain';
import type { ReactNode } from 'react';
import { Tooltip } from '../ui/tooltip.tsx';
import { formatInstant, type InstantLook } from './format-instant.ts';
import { useZones, type Zones } from './reading-zone.ts';

interface TimeTextProps extends InstantLook {
  readonly at: Instant;
  /** Words instead of the time itself, such as `3 h late`. */
  readonly children?: ReactNode;
  /** Opens its zones on keyboard focus too; for the few times that matter most. */
  readonly focusable?: boolean;
}

/** The same instant in UTC, in the workspace's zone and in the reader's. */
function zoneLines(at: Instant, zones: Pick<Zones, 'workspace' | 'local'>): string[] {
  const names = new Set(['UTC', zones.workspace, zones.local]);
  return [...names].map((zone) => formatInstant(at, zone));
}

/** A time in the zone chosen for reading; UTC and the workspace's zone are a hover away. */
export function TimeText({ at, children, focusable, ...look }: TimeTextProps) {
  const zones = useZones();
  const lines = zoneLines(at, zones);
  const text = children ?? formatInstant(at, zones.reading, look);
  if (!focusable)
    return (
      <time dateTime={at} title={lines.join('\n')} className="whitespace-nowrap">
        {text}
      </time>
    );
  return (
    <Tooltip content={lines.map((line) => <div key={line}>{line}</div>)}>
      <button type="button" className="cursor-default rounded-sm text-left">
        <time dateTime={at}>{text}</time>
        <span className="sr-only">, {lines[0]}</span>
      </button>
    </Tooltip>
  );
}
