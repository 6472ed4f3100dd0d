import { endpoints } from '@kintsugi/contract';
import {
  createIncident,
  type Deps,
  decideSeverity,
  deleteIncident,
  getIncident,
  listExamples,
  listIncidents,
  loadExample,
  proposeSeverity,
  setParticipants,
  updateIncident,
} from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** Incidents: the head that everything else belongs to. */
export function registerIncidentRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.listIncidents, async ({ actor, query }) =>
    listIncidents(deps, actor, query),
  );
  router.handle(endpoints.createIncident, async ({ actor, body }) =>
    createIncident(deps, actor, body),
  );
  router.handle(endpoints.getIncident, async ({ actor, params }) =>
    getIncident(deps, actor, params),
  );
  router.handle(endpoints.updateIncident, async ({ actor, params, body }) =>
    updateIncident(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.deleteIncident, async ({ actor, params, query }) =>
    deleteIncident(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.proposeSeverity, async ({ actor, body }) =>
    proposeSeverity(deps, actor, body),
  );
  router.handle(endpoints.decideSeverity, async ({ actor, params, body }) =>
    decideSeverity(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.setParticipants, async ({ actor, params, body }) =>
    setParticipants(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.listExamples, async ({ actor }) => listExamples(deps, actor));
  router.handle(endpoints.loadExample, async ({ actor, params, body }) =>
    loadExample(deps, actor, { ...params, ...body }),
  );
}
