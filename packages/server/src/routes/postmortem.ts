import { endpoints } from '@kintsugi/contract';
import {
  addCause,
  addComment,
  createCheckpoint,
  type Deps,
  diffRevision,
  getDocument,
  getFindings,
  getMarkdown,
  getPostMortem,
  getRevision,
  importMarkdown,
  listComments,
  listRevisions,
  removeCause,
  removeComment,
  updateCause,
  updateComment,
  writeProse,
} from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** The post-mortem: its document and prose, the why tree, comments and history. */
export function registerPostmortemRoutes(router: Router, deps: Deps): void {
  registerDocument(router, deps);
  registerCauses(router, deps);
  registerComments(router, deps);
  registerRevisions(router, deps);
}

function registerDocument(router: Router, deps: Deps): void {
  router.handle(endpoints.getPostMortem, async ({ actor, params }) =>
    getPostMortem(deps, actor, params),
  );
  router.handle(endpoints.getDocument, async ({ actor, params }) =>
    getDocument(deps, actor, params),
  );
  router.handle(endpoints.getMarkdown, async ({ actor, params, query }) =>
    getMarkdown(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.writeProse, async ({ actor, params, body }) =>
    writeProse(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.getFindings, async ({ actor, params }) =>
    getFindings(deps, actor, params),
  );
  router.handle(endpoints.importMarkdown, async ({ actor, body }) =>
    importMarkdown(deps, actor, body),
  );
}

function registerCauses(router: Router, deps: Deps): void {
  router.handle(endpoints.addCause, async ({ actor, params, body }) =>
    addCause(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.updateCause, async ({ actor, params, body }) =>
    updateCause(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.removeCause, async ({ actor, params, query }) =>
    removeCause(deps, actor, { ...params, ...query }),
  );
}

function registerComments(router: Router, deps: Deps): void {
  router.handle(endpoints.listComments, async ({ actor, params }) =>
    listComments(deps, actor, params),
  );
  router.handle(endpoints.addComment, async ({ actor, params, body }) =>
    addComment(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.updateComment, async ({ actor, params, body }) =>
    updateComment(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.removeComment, async ({ actor, params, query }) =>
    removeComment(deps, actor, { ...params, ...query }),
  );
}

function registerRevisions(router: Router, deps: Deps): void {
  router.handle(endpoints.listRevisions, async ({ actor, params, query }) =>
    listRevisions(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.createCheckpoint, async ({ actor, params, body }) =>
    createCheckpoint(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.getRevision, async ({ actor, params }) =>
    getRevision(deps, actor, params),
  );
  router.handle(endpoints.diffRevision, async ({ actor, params, query }) =>
    diffRevision(deps, actor, { ...params, ...query }),
  );
}
