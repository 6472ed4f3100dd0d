import { endpoints } from '@kintsugi/contract';
import { KintsugiError } from '@kintsugi/domain';
import {
  acceptInvitation,
  getSession,
  identify,
  lookUpInvitation,
  setUp,
} from '@kintsugi/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import { isFromThisMachine } from '../auth/loopback.ts';
import { signIn, signOut } from '../auth/sessions.ts';
import type { Router } from '../http/router.ts';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The doors to get in and out: set-up, sign-in, sign-out, invitations. */
export function registerSessionRoutes(router: Router, deps: AppDeps): void {
  const { workspaceId, auth, config } = deps;
  const about = { workspaceId, version: config.version };
  const begin = (given: { email: string; password: string }, exchange: Exchange) =>
    beginSession(deps, given, exchange);

  router.handlePublic(endpoints.getSession, async ({ actor }) => getSession(deps, actor, about));
  router.handlePublic(endpoints.setup, async ({ body, request, reply }) => {
    if (!isFromThisMachine(request)) throw notLocal();
    await setUp(deps, { workspaceId, ...body });
    return begin(body, { request, reply });
  });
  router.handlePublic(endpoints.signIn, async ({ body, request, reply }) =>
    begin(body, { request, reply }),
  );
  router.handlePublic(endpoints.signOut, async ({ request, reply }) => {
    reply.header('set-cookie', [...(await signOut(auth, request.headers))]);
  });
  router.handlePublic(endpoints.lookUpInvitation, async ({ body }) =>
    lookUpInvitation(deps, { workspaceId, ...body }),
  );
  router.handlePublic(endpoints.acceptInvitation, async ({ body, request, reply }) => {
    await acceptInvitation(deps, { workspaceId, ...body });
    return begin(body, { request, reply });
  });
}

const notLocal = () =>
  new KintsugiError(
    'auth/setup-not-local',
    'The owner’s account is created on the machine that Kintsugi runs on, at the address it printed (http://localhost:…). From elsewhere, make a tunnel: ssh -L 4100:localhost:4100 that-machine.',
  );

/** Signs in, and answers who that is. An account that is no member (any more) gets no session. */
async function beginSession(
  deps: AppDeps,
  given: { readonly email: string; readonly password: string },
  { request, reply }: Exchange,
) {
  const { workspaceId, auth, config } = deps;
  const { userId, cookies } = await signIn(auth, given, request.headers);
  const actor = await identify(deps, { workspaceId, userId });
  if (!actor) {
    throw new KintsugiError(
      'auth/not-signed-in',
      'This account is not a member of the workspace (any more). Ask an admin for an invitation.',
    );
  }
  reply.header('set-cookie', [...cookies]);
  return getSession(deps, actor, { workspaceId, version: config.version });
}
