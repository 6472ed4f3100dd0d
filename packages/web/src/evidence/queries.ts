import { endpoints } from '@kintsugi/contract';
import { type EvidenceFile, Level } from '@kintsugi/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';

/** True while a file is on its way to readable events. */
export const isUnderWay = (file: Pick<EvidenceFile, 'state'>): boolean =>
  file.state === 'receiving' || file.state === 'waiting' || file.state === 'reading';

export const evidenceQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'evidence'),
    queryFn: ({ signal }) =>
      client.json(endpoints.listEvidence, { params: { incidentId }, signal }),
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? 700 : false),
  });

/** A stretch of time; null for as far as the evidence goes. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the events are narrowed by, beside the time. */
export interface EventFilter {
  readonly q: string;
  readonly level: string;
  readonly fileId: string;
}

export const NO_FILTER: EventFilter = { q: '', level: '', fileId: '' };

export const eventsQuery = (incidentId: string, filter: EventFilter & Span) =>
  infiniteQueryOptions({
    queryKey: incidentKey(incidentId, 'events', JSON.stringify(filter)),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.listEvents, {
        params: { incidentId },
        query: {
          limit: 100,
          cursor: pageParam === '' ? undefined : pageParam,
          q: filter.q === '' ? undefined : filter.q,
          level: Level.safeParse(filter.level).data,
          fileId: filter.fileId === '' ? undefined : filter.fileId,
          from: filter.from ?? undefined,
          to: filter.to ?? undefined,
        },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

export const densityQuery = (incidentId: string, { from, to }: Span) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'density', from ?? '', to ?? ''),
    queryFn: ({ signal }) =>
      client.json(endpoints.eventDensity, {
        params: { incidentId },
        query: { buckets: 120, from: from ?? undefined, to: to ?? undefined },
        signal,
      }),
  });

export const problemsQuery = (incidentId: string, fileId: string) =>
  infiniteQueryOptions({
    queryKey: incidentKey(incidentId, 'problems', fileId),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.listProblems, {
        params: { incidentId, fileId },
        query: { limit: 50, cursor: pageParam === '' ? undefined : pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

export const linesQuery = (incidentId: string, fileId: string, line: number) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'lines', fileId, String(line)),
    queryFn: ({ signal }) =>
      client.json(endpoints.readLines, {
        params: { incidentId, fileId },
        query: { line, context: 8 },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const formatsQuery = queryOptions({
  queryKey: ['formats'],
  queryFn: ({ signal }) => client.json(endpoints.listFormats, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
