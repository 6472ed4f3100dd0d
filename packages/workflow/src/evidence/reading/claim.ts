import {
  announce,
  leasesOf,
  listFilesIn,
  newId,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { ReaderDeps } from './reader-deps.ts';

/** A file, and the attempt by which it is being read. */
export interface Claim {
  readonly file: StoredEvidenceFile;
  readonly attempt: string;
}

/** A file that is ours to read, until disposed of. */
export type HeldClaim = Claim & AsyncDisposable;

/** Waiting files looked at in one go; some may be taken by other processes meanwhile. */
const LOOK_AT = 20;

/** Takes the file that waits longest; null when none waits. */
export async function claimNext(deps: ReaderDeps): Promise<HeldClaim | null> {
  for (const waiting of await listFilesIn(deps.db, ['waiting'], LOOK_AT)) {
    const lease = await leasesOf(deps.db).take(waiting.id);
    if (lease === null) continue;
    const claim = await begin(deps, waiting);
    if (claim !== null) return { ...claim, [Symbol.asyncDispose]: lease[Symbol.asyncDispose] };
    await lease[Symbol.asyncDispose]();
  }
  return null;
}

async function begin(deps: ReaderDeps, waiting: StoredEvidenceFile) {
  const attempt = newId();
  const file = await updateEvidenceFile(deps.db, {
    ref: waiting,
    whileIn: ['waiting'],
    set: { state: 'reading', context: { ...waiting.context, attempt } },
  });
  if (file === null) return null;
  await announce(deps.db, file.workspaceId, file.incidentId, 'evidence');
  return { file, attempt };
}
