import type { IncidentView, Timeline } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../app/session.ts';
import { ZoneChoice } from '../shared/zone-choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AddEntry } from './add-entry.tsx';
import { PasteEntries } from './paste-entries.tsx';
import { timelineQuery } from './queries.ts';
import { TimelineNotes } from './timeline-notes.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** The timeline: a picture above a table, and what a reader would ask about it. */
export function TimelineSection({ incident }: { incident: IncidentView }) {
  const { data, error } = useQuery(timelineQuery(incident.id));
  const may = useMay();
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ZoneChoice />
        {may.write && (
          <div className="flex flex-wrap gap-2">
            <AddEntry incident={incident} />
            <PasteEntries incident={incident} />
          </div>
        )}
      </div>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Content incident={incident} timeline={data} />}
    </div>
  );
}

function Content({ incident, timeline }: { incident: IncidentView; timeline: Timeline }) {
  if (timeline.entries.length === 0)
    return (
      <Empty title="Gather timeline from logs, chat, alerts">
        Choose events from the evidence beside this page, add what people remember, or paste a block
        of times and texts. The order is always that of time.
      </Empty>
    );
  return (
    <>
      <TimelinePicture incident={incident} timeline={timeline} />
      <TimelineNotes findings={timeline.findings} />
      <TimelineTable incidentId={incident.id} entries={timeline.entries} />
    </>
  );
}
