import { endpoints } from '@kintsugi/contract';
import {
  addEvidence,
  type Deps,
  downloadEvidence,
  eventDensity,
  getEvidence,
  listEvents,
  listEvidence,
  listFormats,
  listProblems,
  readLines,
  removeEvidence,
  rereadEvidence,
} from '@kintsugi/workflow';
import { releaseChunks } from '../http/release-chunks.ts';
import type { Router } from '../http/router.ts';

/** Evidence: files brought in, their events, and the lines that citations open at. */
export function registerEvidenceRoutes(router: Router, deps: Deps): void {
  registerFileRoutes(router, deps);
  router.handle(endpoints.readLines, async ({ actor, params, query }) =>
    readLines(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.listProblems, async ({ actor, params, query }) =>
    listProblems(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.listEvents, async ({ actor, params, query }) =>
    listEvents(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.eventDensity, async ({ actor, params, query }) =>
    eventDensity(deps, actor, { ...params, ...query }),
  );
  router.handle(endpoints.listFormats, async () => listFormats());
}

function registerFileRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.addEvidence, async ({ actor, params, query, stream }) =>
    addEvidence(deps, actor, { ...params, ...query, body: releaseChunks(stream()) }),
  );
  router.handle(endpoints.listEvidence, async ({ actor, params }) =>
    listEvidence(deps, actor, params),
  );
  router.handle(endpoints.getEvidence, async ({ actor, params }) =>
    getEvidence(deps, actor, params),
  );
  router.handle(endpoints.rereadEvidence, async ({ actor, params, body }) =>
    rereadEvidence(deps, actor, { ...params, ...body }),
  );
  router.handle(endpoints.removeEvidence, async ({ actor, params }) =>
    removeEvidence(deps, actor, params),
  );
  router.handle(endpoints.downloadEvidence, async ({ actor, params, reply }) => {
    const { fileName, bytes, content } = await downloadEvidence(deps, actor, params);
    // Never shown as a page of ours: evidence may hold HTML and scripts.
    reply.headers({
      'content-disposition': attachment(fileName),
      'content-length': bytes,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    return content;
  });
}

/** A Content-Disposition for any file name (RFC 6266): plain letters for old readers, UTF-8 beside. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
