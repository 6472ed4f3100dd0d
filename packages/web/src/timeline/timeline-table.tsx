import type { TimelineEntry } from '@kintsugi/domain';
import { useMay } from '../app/session.ts';
import { EntryRow } from './entry-row.tsx';

interface TimelineTableProps {
  readonly incidentId: string;
  readonly entries: readonly TimelineEntry[];
}

/** The specification's table: time, event, actor or system. */
export function TimelineTable({ incidentId, entries }: TimelineTableProps) {
  const may = useMay();
  return (
    <table className="w-full table-fixed border-collapse text-[0.9375rem]">
      <caption className="sr-only">Timeline, in order of time</caption>
      <thead>
        <tr className="border-b border-strong text-left">
          <th scope="col" className="label-caps w-[5.25rem] py-2 pr-2">
            Time
          </th>
          <th scope="col" className="label-caps py-2 pr-3">
            Event
          </th>
          <th scope="col" className="label-caps hidden w-36 py-2 pr-3 sm:table-cell">
            Actor/System
          </th>
          <th scope="col" className="w-10 py-2">
            <span className="sr-only">Commands</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.id}
            incidentId={incidentId}
            entry={entry}
            newDay={index === 0 || entries[index - 1]?.at.slice(0, 10) !== entry.at.slice(0, 10)}
            editable={may.write}
          />
        ))}
      </tbody>
    </table>
  );
}
