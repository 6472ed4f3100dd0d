import { endpoints } from '@kintsugi/contract';
import {
  createApiKey,
  createInvitation,
  createPerson,
  deleteApiKey,
  getSettings,
  listApiKeys,
  listAudit,
  listInvitations,
  listPeople,
  revokeInvitation,
  updatePerson,
  updateSettings,
} from '@kintsugi/workflow';
import type { FastifyRequest } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import type { Router } from '../http/router.ts';

/** The workspace: settings, people, invitations, API keys, the audit log. */
export function registerWorkspaceRoutes(router: Router, deps: AppDeps): void {
  router.handle(endpoints.getSettings, async ({ actor }) => getSettings(deps, actor));
  router.handle(endpoints.updateSettings, async ({ actor, body }) =>
    updateSettings(deps, actor, body),
  );
  router.handle(endpoints.listPeople, async ({ actor, query }) => listPeople(deps, actor, query));
  router.handle(endpoints.createPerson, async ({ actor, body }) => createPerson(deps, actor, body));
  router.handle(endpoints.updatePerson, async ({ actor, params, body }) =>
    updatePerson(deps, actor, { ...params, ...body }),
  );
  registerInvitationRoutes(router, deps);
  router.handle(endpoints.listApiKeys, async ({ actor }) => listApiKeys(deps, actor));
  router.handle(endpoints.createApiKey, async ({ actor, body }) => createApiKey(deps, actor, body));
  router.handle(endpoints.deleteApiKey, async ({ actor, params }) =>
    deleteApiKey(deps, actor, params),
  );
  router.handle(endpoints.listAudit, async ({ actor, query }) => listAudit(deps, actor, query));
}

function registerInvitationRoutes(router: Router, deps: AppDeps): void {
  router.handle(endpoints.listInvitations, async ({ actor, query }) =>
    listInvitations(deps, actor, query),
  );
  router.handle(endpoints.createInvitation, async ({ actor, body, request }) => {
    const { token, ...invitation } = await createInvitation(deps, actor, body);
    return { ...invitation, link: `${addressOf(deps, request)}/invitations/${token}` };
  });
  router.handle(endpoints.revokeInvitation, async ({ actor, params }) =>
    revokeInvitation(deps, actor, params),
  );
}

/** Where people reach this Kintsugi: as configured, else as whoever asks reached it. */
const addressOf = ({ config }: AppDeps, request: FastifyRequest): string =>
  config.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
