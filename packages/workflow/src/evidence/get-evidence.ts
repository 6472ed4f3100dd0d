import type { Actor, EvidenceFile } from '@kintsugi/domain';
import { loadEvidenceFile } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { presentFile } from './present-file.ts';

/** One evidence file of an incident. */
export async function getEvidence(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly incidentId: string; readonly fileId: string },
): Promise<EvidenceFile> {
  return presentFile(await loadEvidenceFile(deps.db, actor, input));
}
