import type { EvidenceFile } from '@kintsugi/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DensityPicture } from './density-picture.tsx';
import { EventFilters } from './event-filters.tsx';
import { EventList } from './event-list.tsx';
import { type EventFilter, eventsQuery, NO_FILTER } from './queries.ts';
import { SpanLine } from './span-line.tsx';
import { useEventSpan } from './use-event-span.ts';

interface EventBrowserProps {
  readonly incidentId: string;
  readonly files: readonly EvidenceFile[];
}

/** The events of all evidence: narrowed by words, level, file and time; picked onto the timeline. */
export function EventBrowser({ incidentId, files }: EventBrowserProps) {
  const [filter, setFilter] = useState<EventFilter>(NO_FILTER);
  const span = useEventSpan(incidentId);
  const applied = useDeferredValue(filter);
  const list = useInfiniteQuery({
    ...eventsQuery(incidentId, { ...applied, ...span.shown }),
    placeholderData: (before) => before,
  });
  const events = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label="Events">
      <div className="grid gap-3 px-4">
        <DensityPicture incidentId={incidentId} span={span} />
        <EventFilters filter={filter} files={files} onChange={setFilter} />
        <SpanLine span={span} />
      </div>
      {list.error && <ProblemNote error={list.error} />}
      {!list.data && !list.error && (
        <div className="px-4">
          <Skeleton lines={6} />
        </div>
      )}
      {list.data && events.length === 0 && (
        <p className="px-4 py-6 text-center text-soft">
          No event matches. Widen the words, the level or the time.
        </p>
      )}
      <EventList incidentId={incidentId} events={events} />
      {list.hasNextPage && (
        <div className="p-4 text-center">
          <Button size="sm" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more events
          </Button>
        </div>
      )}
    </section>
  );
}
