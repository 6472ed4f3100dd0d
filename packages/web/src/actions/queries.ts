import { endpoints } from '@kintsugi/contract';
import { ActionState } from '@kintsugi/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';

/** The action items of one incident. */
export const incidentActionsQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'actions'),
    queryFn: ({ signal }) =>
      client.json(endpoints.listActions, { query: { incidentId, limit: 500 }, signal }),
  });

/** What the list of all action items is narrowed by. */
export interface ActionFilter {
  readonly ownerId?: string | undefined;
  readonly state?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly orphan?: boolean | undefined;
}

export const actionsQuery = (filter: ActionFilter) =>
  infiniteQueryOptions({
    queryKey: ['actions', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.json(endpoints.listActions, {
        query: {
          limit: 50,
          cursor: pageParam === '' ? undefined : pageParam,
          ownerId: filter.ownerId,
          state: ActionState.safeParse(filter.state).data,
          overdue: filter.overdue ? 'true' : undefined,
          orphan: filter.orphan ? 'true' : undefined,
        },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

/** What is fetched again after an action item changed. */
export const actionKeys = (incidentId: string) => [
  incidentKey(incidentId, 'actions'),
  incidentKey(incidentId, 'lifecycle'),
  incidentKey(incidentId, 'findings'),
  incidentKey(incidentId, 'postmortem'),
  incidentKey(incidentId, 'head'),
  ['actions'],
  ['board'],
];
