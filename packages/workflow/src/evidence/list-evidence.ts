import type { Actor, EvidenceFile } from '@kintsugi/domain';
import { listEvidenceFiles, loadIncident } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { presentFile } from './present-file.ts';

/** The evidence files of an incident and how far they are. */
export async function listEvidence(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<{ items: EvidenceFile[] }> {
  await loadIncident(deps.db, actor, input.incidentId);
  const files = await listEvidenceFiles(deps.db, actor, input.incidentId);
  return { items: files.map(presentFile) };
}
