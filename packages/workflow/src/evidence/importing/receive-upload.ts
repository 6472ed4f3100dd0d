import { KintsugiError } from '@kintsugi/domain';
import {
  announce,
  deleteEvidenceFile,
  dropUnusedBlob,
  findSameBytes,
  insertEvidenceFile,
  lockBlob,
  type PutOptions,
  type StoredBlob,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import { cancelled } from './cancelled.ts';
import type { Upload } from './upload.ts';

/** How often others see how far an upload is. */
const TELL_EVERY_MS = 250;

/** The bytes of an upload, and the files that have the same bytes already. */
export interface Received {
  readonly blob: StoredBlob;
  readonly duplicates: readonly StoredEvidenceFile[];
}

/** Where the bytes come from. */
export interface UploadBody {
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
  readonly onWritten?: PutOptions['onWritten'];
}

/**
 * Stores the bytes of an upload while the file shows as being received. When that fails, nothing of
 * it stays behind.
 */
export async function receiveUpload(
  deps: Deps,
  upload: Upload,
  { body, signal, onWritten }: UploadBody,
): Promise<Received> {
  await begin(deps, upload);
  try {
    const blob = await deps.blobs.put(counted(deps, upload, body), { signal, onWritten });
    return { blob, duplicates: await claimBytes(deps, upload, blob) };
  } catch (error) {
    await forgetUpload(deps, upload);
    throw signal?.aborted ? cancelled(upload.name, error) : error;
  }
}

async function begin(deps: Deps, upload: Upload): Promise<void> {
  const { ref, name, zone, format, at, actor } = upload;
  await deps.db.transaction().execute(async (tx) => {
    await insertEvidenceFile(tx, {
      ...ref,
      name,
      state: 'receiving',
      chosenZone: zone,
      chosenFormat: format,
      addedAt: at,
      addedBy: actor.name,
    });
    await announce(tx, ref.workspaceId, ref.incidentId, 'evidence');
  });
}

/** Passes the bytes on, telling everyone now and then how many have arrived. */
async function* counted(deps: Deps, upload: Upload, body: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  let toldAt = performance.now();
  for await (const chunk of stoppable(upload, body)) {
    bytes += chunk.length;
    if (performance.now() - toldAt >= TELL_EVERY_MS) {
      await tell(deps, upload, bytes);
      toldAt = performance.now();
    }
    yield chunk;
  }
}

/** A sender that goes away is no mistake of ours: says so. */
async function* stoppable(upload: Upload, body: AsyncIterable<Uint8Array>) {
  try {
    yield* body;
  } catch (cause) {
    throw cause instanceof KintsugiError ? cause : cancelled(upload.name, cause);
  }
}

async function tell(deps: Deps, { ref, name }: Upload, bytes: number): Promise<void> {
  const change = { ref, whileIn: ['receiving'], set: { bytes } } as const;
  if ((await updateEvidenceFile(deps.db, change)) === null) throw cancelled(name);
  await announce(deps.db, ref.workspaceId, ref.incidentId, 'evidence');
}

/**
 * Names the stored bytes in the file's row, unless the incident has them already: then the row goes
 * and those files are the answer. The lock keeps two uploads of the same bytes apart.
 */
async function claimBytes(deps: Deps, upload: Upload, blob: StoredBlob) {
  const { ref, name } = upload;
  return deps.db.transaction().execute(async (tx) => {
    await lockBlob(tx, blob.key);
    const same = await findSameBytes(tx, ref, blob.sha256);
    if (same.length > 0) {
      await deleteEvidenceFile(tx, ref);
      await announce(tx, ref.workspaceId, ref.incidentId, 'evidence');
      return same;
    }
    if ((await deps.blobs.size(blob.key)) === null) throw crossed(name);
    const set = { bytes: blob.bytes, sha256: blob.sha256, blobKey: blob.key };
    const claimed = await updateEvidenceFile(tx, { ref, whileIn: ['receiving'], set });
    if (claimed === null) throw cancelled(name);
    return [];
  });
}

const crossed = (name: string) =>
  new KintsugiError(
    'conflict/stale',
    `The same bytes as those of ${name} were being removed at that very moment. Nothing was saved; bring the file again.`,
  );

/** Removes an upload that came to nothing, with its bytes. */
export async function forgetUpload(
  deps: Deps,
  { ref }: Upload,
  blobKeys: readonly string[] = [],
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await deleteEvidenceFile(tx, ref);
    await announce(tx, ref.workspaceId, ref.incidentId, 'evidence');
  });
  for (const key of blobKeys) await dropUnusedBlob(deps.db, deps.blobs, key);
}
