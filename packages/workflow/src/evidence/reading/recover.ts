import {
  announce,
  clearBlocks,
  dropOrphanBlobs,
  dropUnusedBlob,
  leasesOf,
  listFilesIn,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import { NOTHING_READ } from '../nothing-read.ts';
import type { ReaderDeps } from './reader-deps.ts';

const LOOK_AT = 1000;

/**
 * Puts right what a process left when it was killed: an upload that stopped says so, a reading that
 * stopped starts again, and bytes that no file names go.
 */
export async function recoverUnfinished(deps: ReaderDeps): Promise<void> {
  for (const file of await listFilesIn(deps.db, ['receiving', 'reading'], LOOK_AT)) {
    // Nobody holds the lease of a file whose process is gone.
    await using lease = await leasesOf(deps.db).take(file.id);
    if (lease === null) continue;
    if (file.state === 'receiving') await failUpload(deps, file);
    else await readAgain(deps, file);
  }
  const dropped = await dropOrphanBlobs(deps.db, deps.blobs, Date.parse(deps.now()));
  if (dropped > 0) deps.log.info({ dropped }, 'Removed evidence bytes that no file names.');
}

async function failUpload(deps: ReaderDeps, file: StoredEvidenceFile): Promise<void> {
  const failed = await deps.db.transaction().execute(async (tx) => {
    // It may have been read ahead.
    await clearBlocks(tx, file);
    return updateEvidenceFile(tx, {
      ref: file,
      whileIn: ['receiving'],
      set: {
        ...NOTHING_READ,
        state: 'failed',
        // Without its hash it is not taken for the same file when it is brought again.
        sha256: null,
        blobKey: null,
        message: `${file.name}: The import stopped before it was complete, because Kintsugi itself was stopped. Remove this row and bring the file again.`,
      },
    });
  });
  if (failed === null) return;
  await announce(deps.db, file.workspaceId, file.incidentId, 'evidence');
  if (file.blobKey !== null) await dropUnusedBlob(deps.db, deps.blobs, file.blobKey);
}

async function readAgain(deps: ReaderDeps, file: StoredEvidenceFile): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const set = { state: 'waiting', ...NOTHING_READ } as const;
    if ((await updateEvidenceFile(tx, { ref: file, whileIn: ['reading'], set })) === null) return;
    await clearBlocks(tx, file);
    await announce(tx, file.workspaceId, file.incidentId, 'evidence');
  });
}
