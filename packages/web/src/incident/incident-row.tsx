import type { IncidentView } from '@kintsugi/contract';
import { formatDuration, incidentDurationMs, incidentName } from '@kintsugi/domain';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { TimeLeft } from '../shared/time-left.tsx';
import { TimeText } from '../shared/time-text.tsx';
import { useNow } from '../shared/use-now.ts';
import { Chip } from '../ui/chip.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { StateChip } from './state-chip.tsx';

/** An incident in the list. */
export function IncidentRow({ incident }: { incident: IncidentView }) {
  const now = useNow();
  const duration = incidentDurationMs(incident);
  const { deadline } = incident;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-4 hover:bg-sunken sm:grid-cols-[1fr_auto] sm:px-5">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <SeverityChip severity={incident.severity} />
          <span className="text-sm text-soft tabular-nums">{incidentName(incident.number)}</span>
          {incident.visibility === 'private' && (
            <Chip tone="plum">
              <Lock className="size-3" aria-hidden />
              Private
            </Chip>
          )}
        </div>
        <Link
          to="/incidents/$incidentId"
          params={{ incidentId: incident.id }}
          className="mt-1 block font-display text-xl after:absolute after:inset-0"
        >
          {incident.title}
        </Link>
        <p className="text-sm text-soft">
          {incident.startedAt ? <TimeText at={incident.startedAt} /> : 'Start not known'}
          {duration !== null && ` · lasted ${formatDuration(duration)}`}
          {incident.services.length > 0 && ` · ${incident.services.join(', ')}`}
        </p>
      </div>
      <div className="relative z-1 flex flex-wrap items-center gap-x-3 gap-y-1 sm:flex-col sm:items-end sm:justify-center">
        <StateChip state={incident.state} />
        {deadline?.dueAt && incident.publishedAt === null && (
          <TimeLeft dueAt={deadline.dueAt} overdue={deadline.overdue} now={now} />
        )}
      </div>
    </li>
  );
}
