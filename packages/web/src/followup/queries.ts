import { endpoints } from '@kintsugi/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../app/api.ts';

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: ({ signal }) => client.json(endpoints.getBoard, { signal }),
  refetchInterval: 60_000,
});

export const reviewQuery = (incidentId: string) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'review'],
    queryFn: ({ signal }) => client.json(endpoints.getReview, { params: { incidentId }, signal }),
  });
