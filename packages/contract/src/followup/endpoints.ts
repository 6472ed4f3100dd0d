import { BoardItem, prose, Review, Version } from '@kintsugi/domain';
import { z } from 'zod';
import { IncidentView } from '../incident/endpoints.ts';
import { endpoint } from '../shared/endpoint.ts';
import { IncidentParams } from '../shared/params.ts';

export const followupEndpoints = {
  getBoard: endpoint({
    method: 'GET',
    path: '/board',
    tag: 'followup',
    permission: 'read',
    summary: 'What needs us?',
    response: z.object({ items: z.array(BoardItem) }),
  }),
  getReview: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/review',
    tag: 'followup',
    permission: 'read',
    summary: 'The 30-day review',
    params: IncidentParams,
    response: z.object({ review: Review.nullable() }),
  }),
  answerReview: endpoint({
    method: 'PUT',
    path: '/incidents/{incidentId}/review',
    tag: 'followup',
    permission: 'write',
    summary: 'Answer the 30-day review',
    params: IncidentParams,
    body: z.object({
      version: Version,
      effective: z.enum(['yes', 'partly', 'no']),
      learned: prose(10_000),
      next: prose(10_000),
    }),
    response: IncidentView,
  }),
} as const;
