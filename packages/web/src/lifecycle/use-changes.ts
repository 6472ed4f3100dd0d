import { API_PREFIX, Change } from '@kintsugi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { incidentKey } from '../incident/queries.ts';

/** Which parts of an incident's page to fetch again when something of it changed. */
const PARTS: Record<Change['what'], readonly string[]> = {
  incident: ['head', 'lifecycle', 'timeline', 'postmortem', 'review'],
  evidence: ['evidence', 'events', 'density', 'head'],
  timeline: ['timeline', 'head', 'lifecycle', 'findings'],
  postmortem: ['postmortem', 'lifecycle', 'findings'],
  comments: ['comments'],
  actions: ['actions', 'lifecycle', 'findings', 'head'],
  revisions: ['revisions', 'postmortem', 'head'],
};

/** Follows what others change, and fetches it again. The browser reconnects by itself. */
export function useChanges(incidentId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`${API_PREFIX}/incidents/${incidentId}/changes`);
    const onMessage = (event: MessageEvent<string>) => {
      const change = Change.safeParse(parse(event.data));
      if (!change.success) return;
      for (const part of PARTS[change.data.what])
        void queries.invalidateQueries({ queryKey: incidentKey(incidentId, part) });
    };
    source.addEventListener('message', onMessage);
    source.addEventListener('change', onMessage);
    // After a lost connection anything may have changed meanwhile.
    let lost = false;
    source.addEventListener('error', () => {
      lost = true;
    });
    source.addEventListener('open', () => {
      if (lost) void queries.invalidateQueries({ queryKey: incidentKey(incidentId) });
      lost = false;
    });
    return () => source.close();
  }, [incidentId, queries]);
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null; // a keep-alive
  }
}
