import { endpoints } from '@kintsugi/contract';
import { type Deps, getPublished, searchLibrary } from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** Learning: the library of published post-mortems. */
export function registerLearningRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.searchLibrary, async ({ actor, query }) =>
    searchLibrary(deps, actor, query),
  );
  router.handle(endpoints.getPublished, async ({ actor, params, query }) =>
    getPublished(deps, actor, { ...params, ...query }),
  );
}
