import { endpoints } from '@kintsugi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';

export const postMortemQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'postmortem'),
    queryFn: ({ signal }) =>
      client.json(endpoints.getPostMortem, { params: { incidentId }, signal }),
  });

export const findingsQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'findings'),
    queryFn: ({ signal }) => client.json(endpoints.getFindings, { params: { incidentId }, signal }),
  });

export const commentsQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'comments'),
    queryFn: ({ signal }) =>
      client.json(endpoints.listComments, { params: { incidentId }, signal }),
  });

export const revisionsQuery = (incidentId: string) =>
  infiniteQueryOptions({
    queryKey: incidentKey(incidentId, 'revisions'),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.listRevisions, {
        params: { incidentId },
        query: { limit: 50, cursor: pageParam === '' ? undefined : pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

export const diffQuery = (incidentId: string, revisionId: string, against: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'diff', revisionId, against),
    queryFn: ({ signal }) =>
      client.json(endpoints.diffRevision, {
        params: { incidentId, revisionId },
        query: { against },
        signal,
      }),
  });
