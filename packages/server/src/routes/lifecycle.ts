import { endpoints } from '@kintsugi/contract';
import { type Deps, getLifecycle, moveLifecycle, publishAgain } from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** The life cycle: where a post-mortem stands, and its moves on and back. */
export function registerLifecycleRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.getLifecycle, async ({ actor, params }) =>
    getLifecycle(deps, actor, params),
  );
  router.handle(endpoints.moveLifecycle, async ({ actor, params, body }) =>
    moveLifecycle(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.publishAgain, async ({ actor, params, body }) =>
    publishAgain(deps, actor, { ...params, ...body }),
  );
}
