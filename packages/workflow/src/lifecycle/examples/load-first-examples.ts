import { audit, lastAudited } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import { systemActor } from '../../workspace/identify.ts';
import { loadExample } from './load-example.ts';
import { type Example, readExamples } from './manifest.ts';

/** What the audit log says once an example was loaded, so that it is loaded once only. */
const LOADED = 'load-first-example';

/** Examples that come with their finished post-mortem; the others wait for somebody to write theirs. */
const FINISHED = new Set(['phoenix']);

/**
 * Loads the worked examples into a new workspace, each once: one that was deleted does not come back,
 * and one that a crash interrupted is loaded at the next start. What fails is logged, not thrown.
 */
export async function loadFirstExamples(deps: Deps, workspaceId: string): Promise<void> {
  const actor = systemActor(workspaceId);
  for (const example of await readExamples(deps.examples)) {
    if (await lastAudited(deps.db, actor, { verb: LOADED, subject: example.id })) continue;
    try {
      await loadOnce(deps, workspaceId, example);
    } catch (error) {
      deps.log.error({ err: error, example: example.id }, 'A worked example was not loaded.');
    }
  }
}

async function loadOnce(deps: Deps, workspaceId: string, { id }: Example): Promise<void> {
  const actor = systemActor(workspaceId);
  const published = FINISHED.has(id);
  const { id: incidentId } = await loadExample(deps, actor, { exampleId: id, published });
  await audit(deps.db, actor, { verb: LOADED, subject: id, incidentId });
}
