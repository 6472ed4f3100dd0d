import { endpoints } from '@kintsugi/contract';
import { addAction, type Deps, listActions, removeAction, updateAction } from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** Action items: what the team decided, with owners and dates. */
export function registerActionRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.listActions, async ({ actor, query }) => listActions(deps, actor, query));
  router.handle(endpoints.addAction, async ({ actor, params, body }) =>
    addAction(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.updateAction, async ({ actor, params, body }) =>
    updateAction(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.removeAction, async ({ actor, params, query }) =>
    removeAction(deps, actor, { ...params, ...query }),
  );
}
