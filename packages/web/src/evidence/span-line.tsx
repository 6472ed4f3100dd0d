import { formatInstant } from '../shared/format-instant.ts';
import { useZones } from '../shared/reading-zone.ts';
import { Button } from '../ui/button.tsx';
import type { EventSpan } from './use-event-span.ts';

/** Which time the list shows, and the way to all of it. */
export function SpanLine({ span }: { span: EventSpan }) {
  const { reading } = useZones();
  const { from, to } = span.shown;
  if (from === null || to === null) return null;
  return (
    <p className="flex items-center justify-between gap-2 text-sm">
      <span className="tabular-nums">
        {formatInstant(from, reading)} – {formatInstant(to, reading, { day: false })}
      </span>
      <Button size="sm" look="quiet" onClick={() => span.lookAt(true)}>
        All times
      </Button>
    </p>
  );
}
