import { endpoints } from '@kintsugi/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';

export const timelineQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'timeline'),
    queryFn: ({ signal }) => client.json(endpoints.getTimeline, { params: { incidentId }, signal }),
  });

/** What is fetched again after the timeline changed: key moments set the incident's times. */
export const timelineKeys = (incidentId: string) => [
  incidentKey(incidentId, 'timeline'),
  incidentKey(incidentId, 'head'),
  incidentKey(incidentId, 'lifecycle'),
  incidentKey(incidentId, 'findings'),
];
