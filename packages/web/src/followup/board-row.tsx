import { type BoardItem, incidentName } from '@kintsugi/domain';
import { Link } from '@tanstack/react-router';
import { TimeLeft } from '../shared/time-left.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';

/** One thing that waits: what, why, and how long there is. */
export function BoardRow({ item, now }: { item: BoardItem; now: number }) {
  return (
    <li className="relative grid gap-x-5 gap-y-1 px-4 py-3.5 hover:bg-sunken sm:grid-cols-[1fr_auto] sm:px-5">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SeverityChip severity={item.severity} />
          <span className="text-sm text-soft tabular-nums">
            {incidentName(item.incidentNumber)}
          </span>
        </div>
        <Link
          to="/incidents/$incidentId"
          params={{ incidentId: item.incidentId }}
          {...(item.actionId === null ? {} : { hash: 'section-actions' })}
          className="mt-1 block font-medium after:absolute after:inset-0"
        >
          {item.title}
        </Link>
        <p className="text-sm text-soft">
          {item.why}
          {item.owner && ` · ${item.owner}`}
        </p>
      </div>
      <div className="relative z-1 self-center sm:text-right">
        {item.dueAt ? (
          <TimeLeft dueAt={item.dueAt} overdue={item.overdue} now={now} />
        ) : (
          <span className="text-sm text-soft">No deadline</span>
        )}
      </div>
    </li>
  );
}
