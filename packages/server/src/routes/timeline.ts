import { endpoints } from '@kintsugi/contract';
import {
  addEntry,
  type Deps,
  getTimeline,
  pasteEntries,
  pickEvents,
  removeEntry,
  restoreEntry,
  updateEntry,
} from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** The timeline: what happened when, each row citing its evidence where it has some. */
export function registerTimelineRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.getTimeline, async ({ actor, params }) =>
    getTimeline(deps, actor, params),
  );
  router.handle(endpoints.addEntry, async ({ actor, params, body }) =>
    addEntry(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.pickEvents, async ({ actor, params, body }) =>
    pickEvents(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.pasteEntries, async ({ actor, params, body }) =>
    pasteEntries(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.updateEntry, async ({ actor, params, body }) =>
    updateEntry(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.removeEntry, async ({ actor, params, query }) =>
    removeEntry(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.restoreEntry, async ({ actor, params }) =>
    restoreEntry(deps, actor, params),
  );
}
