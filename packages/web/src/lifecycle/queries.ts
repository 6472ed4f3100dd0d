import { endpoints } from '@kintsugi/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { incidentKey } from '../incident/queries.ts';

export const lifecycleQuery = (incidentId: string) =>
  queryOptions({
    queryKey: incidentKey(incidentId, 'lifecycle'),
    queryFn: ({ signal }) =>
      client.json(endpoints.getLifecycle, { params: { incidentId }, signal }),
  });
