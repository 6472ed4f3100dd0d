import { endpoints, type Timeline } from '@kintsugi/contract';
import type { TimelineEntry } from '@kintsugi/domain';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { describeProblem } from '../ui/describe-problem.ts';
import { say } from '../ui/toasts.ts';
import { timelineKeys, timelineQuery } from './queries.ts';

/** Removes an entry at once, and offers to undo it. */
export function useRemoveEntry(incidentId: string, entry: TimelineEntry): () => Promise<void> {
  const queries = useQueryClient();
  const { queryKey } = timelineQuery(incidentId);
  const refresh = () =>
    Promise.all(
      timelineKeys(incidentId).map((key) => queries.invalidateQueries({ queryKey: key })),
    );
  const attempt = async (what: () => Promise<unknown>) => {
    try {
      await what();
    } catch (error) {
      const { title, detail } = describeProblem(error);
      say(detail ?? title);
    }
    await refresh();
  };
  return async () => {
    queries.setQueryData<Timeline>(queryKey, (timeline) =>
      timeline === undefined
        ? timeline
        : { ...timeline, entries: timeline.entries.filter((one) => one.id !== entry.id) },
    );
    await attempt(async () => {
      await client.text(endpoints.removeEntry, {
        params: { incidentId, entryId: entry.id },
        query: { version: entry.version },
      });
      say('Entry removed.', {
        label: 'Undo',
        run: () =>
          void attempt(() =>
            client.json(endpoints.restoreEntry, { params: { incidentId, entryId: entry.id } }),
          ),
      });
    });
  };
}
