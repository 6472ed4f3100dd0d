import { actionEndpoints } from './actions/endpoints.ts';
import { evidenceEndpoints } from './evidence/endpoints.ts';
import { followupEndpoints } from './followup/endpoints.ts';
import { incidentEndpoints } from './incident/endpoints.ts';
import { learningEndpoints } from './learning/endpoints.ts';
import { lifecycleEndpoints } from './lifecycle/endpoints.ts';
import { postmortemEndpoints } from './postmortem/endpoints.ts';
import { timelineEndpoints } from './timeline/endpoints.ts';
import { workspaceEndpoints } from './workspace/endpoints.ts';

/** Every door of the HTTP API by the name of its verb. */
export const endpoints = {
  ...workspaceEndpoints,
  ...incidentEndpoints,
  ...evidenceEndpoints,
  ...timelineEndpoints,
  ...postmortemEndpoints,
  ...actionEndpoints,
  ...followupEndpoints,
  ...learningEndpoints,
  ...lifecycleEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;
