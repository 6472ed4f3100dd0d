import { type Actor, KintsugiError } from '@kintsugi/domain';
import { audit, lastAudited, leasesOf } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import { systemActor } from '../../workspace/identify.ts';
import { loadExample, takeBack } from './load-example.ts';
import { type Example, readExamples } from './manifest.ts';

/** What the audit log says when an example begins to be loaded at first start, and when it is. */
const BEGUN = 'begin-first-example';
const LOADED = 'load-first-example';

/** Examples that come with their finished post-mortem; the others wait for somebody to write theirs. */
const FINISHED = new Set(['phoenix']);

/**
 * Loads the worked examples into a new workspace, each once: one that was deleted does not come back,
 * and one that a crash interrupted is loaded anew. Of several processes one does it. What fails is
 * logged, and tried again the next time.
 *
 * @param signal ends it soon; the example that was being loaded is loaded anew at the next start
 */
export async function loadFirstExamples(
  deps: Deps,
  workspaceId: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  await using lease = await leasesOf(deps.db).take(`first-examples ${workspaceId}`);
  if (lease === null) return;
  const actor = systemActor(workspaceId);
  for (const example of await readExamples(deps.examples)) {
    if (await lastAudited(deps.db, actor, { verb: LOADED, subject: example.id })) continue;
    try {
      await loadOnce(deps, actor, { example, signal });
    } catch (error) {
      signal.throwIfAborted();
      deps.log.error({ err: error, example: example.id }, 'A worked example was not loaded.');
    }
  }
}

interface Once {
  readonly example: Example;
  readonly signal: AbortSignal;
}

async function loadOnce(deps: Deps, actor: Actor, { example, signal }: Once): Promise<void> {
  const { id: subject } = example;
  await removePart(deps, actor, subject);
  const onCreated = (incidentId: string) =>
    audit(deps.db, actor, { verb: BEGUN, subject, incidentId });
  const wanted = { exampleId: subject, published: FINISHED.has(subject), onCreated, signal };
  const loaded = await loadExample(deps, actor, wanted);
  await audit(deps.db, actor, { verb: LOADED, subject, incidentId: loaded.id });
}

/** Removes what a start that was killed had loaded of an example. */
async function removePart(deps: Deps, actor: Actor, subject: string): Promise<void> {
  const begun = await lastAudited(deps.db, actor, { verb: BEGUN, subject });
  if (!begun?.incidentId) return;
  await takeBack(deps, actor, begun.incidentId).catch((error: unknown) => {
    // A load that failed has taken its part back itself.
    if (!(error instanceof KintsugiError && error.id === 'not-found')) throw error;
  });
}
