import { endpoints } from '@kintsugi/contract';
import { Severity } from '@kintsugi/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';
import { whileEmpty } from '../shared/while-empty.ts';

/** What the library is narrowed by, as it stands in the address. */
export interface LibraryFilter {
  readonly q?: string | undefined;
  readonly severity?: string | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
}

export const libraryQuery = (filter: LibraryFilter) =>
  infiniteQueryOptions({
    queryKey: ['library', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.searchLibrary, {
        query: {
          limit: 30,
          cursor: pageParam === '' ? undefined : pageParam,
          q: filter.q,
          severity: Severity.safeParse(filter.severity).data,
          service: filter.service,
          tag: filter.tag,
        },
        signal,
      }),
    getNextPageParam: (last) => last.next,
    refetchInterval: whileEmpty,
  });

export const publishedQuery = (incidentId: string, revision: number | undefined) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'published', String(revision ?? 'latest')),
    queryFn: ({ signal }) =>
      client.json(endpoints.getPublished, {
        params: { incidentId },
        query: revision === undefined ? {} : { revision },
        signal,
      }),
  });
