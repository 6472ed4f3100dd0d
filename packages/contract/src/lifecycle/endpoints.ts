import { LifecycleState, Need, prose, Version } from '@kintsugi/domain';
import { z } from 'zod';
import { IncidentView } from '../incident/endpoints.ts';
import { endpoint } from '../shared/endpoint.ts';
import { IncidentParams } from '../shared/params.ts';

export const MoveView = z.object({
  to: LifecycleState,
  label: z.string(),
  forward: z.boolean(),
  allowed: z.boolean(),
  refusal: z.string().nullable(),
  needs: z.array(Need),
});
export type MoveView = z.infer<typeof MoveView>;

export const lifecycleEndpoints = {
  getLifecycle: endpoint({
    method: 'GET',
    path: '/incidents/{incidentId}/lifecycle',
    tag: 'lifecycle',
    permission: 'read',
    summary: 'Where the post-mortem stands, where it can go, and what still lacks',
    params: IncidentParams,
    response: z.object({ state: LifecycleState, version: Version, moves: z.array(MoveView) }),
  }),
  moveLifecycle: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/lifecycle',
    tag: 'lifecycle',
    permission: 'write',
    summary: 'Move the post-mortem on, or back',
    description:
      'Moving to published freezes a revision. Refused with lifecycle/illegal-move or lifecycle/needs and the reason.',
    params: IncidentParams,
    body: z.object({
      version: Version,
      to: LifecycleState,
      acknowledged: z.array(prose(80)).max(50).default([]),
      reason: prose(2000).trim().nullish(),
    }),
    response: IncidentView,
  }),
  publishAgain: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/publish',
    tag: 'lifecycle',
    permission: 'publish',
    summary: 'Publish later changes as a new revision',
    params: IncidentParams,
    body: z.object({
      version: Version,
      acknowledged: z.array(prose(80)).max(50).default([]),
      note: prose(500).trim().nullish(),
    }),
    response: IncidentView,
  }),
} as const;
