import { type Actor, KintsugiError } from '@kintsugi/domain';
import {
  countCitations,
  deleteEvidenceFile,
  dropUnusedBlob,
  loadEvidenceFile,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';

/**
 * Cancels an import under way, or removes a file with its events. An upload or a reading that is
 * going on notices within a moment and stops.
 *
 * @throws KintsugiError `evidence/cited` while timeline entries cite the file: a citation must open
 */
export async function removeEvidence(
  deps: Pick<Deps, 'db' | 'blobs' | 'now'>,
  actor: Actor,
  input: { readonly incidentId: string; readonly fileId: string },
): Promise<void> {
  requirePermission(actor, 'write');
  const file = await loadEvidenceFile(deps.db, actor, input);
  await deps.db.transaction().execute(async (tx) => {
    const citations = await countCitations(tx, file);
    if (citations > 0) throw cited(file.name, citations);
    await deleteEvidenceFile(tx, file);
    await recorder(deps, actor, file.incidentId)(tx, 'evidence', {
      verb: 'remove-evidence',
      subject: file.id,
      before: { name: file.name, state: file.state, sha256: file.sha256, bytes: file.bytes },
    });
  });
  if (file.blobKey !== null) await dropUnusedBlob(deps.db, deps.blobs, file.blobKey);
}

const cited = (name: string, citations: number) =>
  new KintsugiError(
    'evidence/cited',
    `${citations === 1 ? 'One timeline entry cites' : `${citations} timeline entries cite`} ${name}, and a citation must open. Remove ${citations === 1 ? 'that entry' : 'those entries'} first, then the file.`,
  );
