import { endpoints } from '@kintsugi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => client.json(endpoints.getSettings, { signal }),
  staleTime: 60_000,
});

/** Everybody the workspace knows, up to 500; owners and mentions are picked from them. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => client.json(endpoints.listPeople, { query: { limit: 500 }, signal }),
  staleTime: 60_000,
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) =>
    client.json(endpoints.listInvitations, { query: { limit: 100 }, signal }),
});

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => client.json(endpoints.listApiKeys, { signal }),
});

export const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    client.json(endpoints.listAudit, {
      query: { limit: 50, cursor: pageParam === '' ? undefined : pageParam },
      signal,
    }),
  getNextPageParam: (last) => last.next,
});
