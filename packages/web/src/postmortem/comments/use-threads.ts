import type { ProseKey } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIncidentId } from '../../incident/incident-id.ts';
import { commentsQuery } from '../queries.ts';
import type { AnchoredThread } from './comment-extension.ts';
import { anchoredIn, threadsOf } from './threads.ts';

/** The open threads anchored in one field of the incident around this component. */
export function useAnchoredThreads(key: ProseKey): readonly AnchoredThread[] {
  const { data } = useQuery(commentsQuery(useIncidentId()));
  return useMemo(() => anchoredIn(threadsOf(data?.items ?? []), key), [data, key]);
}
