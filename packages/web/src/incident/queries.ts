import { endpoints } from '@kintsugi/contract';
import { LifecycleState, Severity } from '@kintsugi/domain';
import { infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { whileEmpty } from '../shared/while-empty.ts';

/** The key of an incident, or of a part of it. */
export const incidentKey = (incidentId: string, ...part: readonly string[]): QueryKey => [
  'incident',
  incidentId,
  ...part,
];

export const incidentQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'head'),
    queryFn: ({ signal }) => client.json(endpoints.getIncident, { params: { incidentId }, signal }),
  });

/** What an incident list is narrowed by, as it stands in the address. */
export interface IncidentFilter {
  readonly q?: string | undefined;
  readonly severity?: string | undefined;
  readonly state?: string | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
}

export const incidentsQuery = (filter: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ['incidents', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.listIncidents, {
        query: {
          limit: 50,
          cursor: pageParam === '' ? undefined : pageParam,
          q: filter.q,
          severity: Severity.safeParse(filter.severity).data,
          state: LifecycleState.safeParse(filter.state).data,
          service: filter.service,
          tag: filter.tag,
        },
        signal,
      }),
    getNextPageParam: (last) => last.next,
    refetchInterval: whileEmpty,
  });

export const examplesQuery = queryOptions({
  queryKey: ['examples'],
  queryFn: ({ signal }) => client.json(endpoints.listExamples, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
