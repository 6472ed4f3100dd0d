import type { AppDeps } from '../app-deps.ts';
import type { Router } from '../http/router.ts';
import { registerAccountRoutes } from './account.ts';
import { registerActionRoutes } from './actions.ts';
import { registerEvidenceRoutes } from './evidence.ts';
import { registerFollowupRoutes } from './followup.ts';
import { registerIncidentRoutes } from './incident.ts';
import { registerLearningRoutes } from './learning.ts';
import { registerLifecycleRoutes } from './lifecycle.ts';
import { registerPostmortemRoutes } from './postmortem.ts';
import { registerSessionRoutes } from './session.ts';
import { registerTimelineRoutes } from './timeline.ts';
import { registerWorkspaceRoutes } from './workspace.ts';

/** Registers the doors of every stage, in the order of the way. */
export function registerRoutes(router: Router, deps: AppDeps): void {
  const stages: readonly ((router: Router, deps: AppDeps) => void)[] = [
    registerSessionRoutes,
    registerAccountRoutes,
    registerWorkspaceRoutes,
    registerIncidentRoutes,
    registerEvidenceRoutes,
    registerTimelineRoutes,
    registerPostmortemRoutes,
    registerActionRoutes,
    registerFollowupRoutes,
    registerLearningRoutes,
    registerLifecycleRoutes,
  ];
  for (const register of stages) register(router, deps);
}
