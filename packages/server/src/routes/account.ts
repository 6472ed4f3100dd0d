import { endpoints } from '@kintsugi/contract';
import { recordAccountChange, requireSession } from '@kintsugi/workflow';
import type { AppDeps } from '../app-deps.ts';
import { changePassword, endOtherSessions } from '../auth/sessions.ts';
import type { Router } from '../http/router.ts';

/** The doors to one's own account: its password, and where it is signed in. */
export function registerAccountRoutes(router: Router, deps: AppDeps): void {
  const { auth } = deps;
  router.handle(endpoints.changePassword, async ({ actor, body, request, reply }) => {
    requireSession(actor);
    reply.header('set-cookie', [...(await changePassword(auth, body, request.headers))]);
    await recordAccountChange(deps, actor, 'change-password');
  });
  router.handle(endpoints.endOtherSessions, async ({ actor, request }) => {
    requireSession(actor);
    await endOtherSessions(auth, request.headers);
    await recordAccountChange(deps, actor, 'end-other-sessions');
  });
}
