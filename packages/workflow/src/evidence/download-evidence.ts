import type { Readable } from 'node:stream';
import { type Actor, KintsugiError } from '@kintsugi/domain';
import { loadEvidenceFile, type StoredEvidenceFile } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** The bytes of an evidence file, for keeping. */
export interface EvidenceDownload {
  /** A name for the file on the reader's disk: the last part of its own. */
  readonly fileName: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** The bytes of an evidence file as they are stored. */
export async function downloadEvidence(
  deps: Pick<Deps, 'db' | 'blobs'>,
  actor: Actor,
  input: { readonly incidentId: string; readonly fileId: string },
): Promise<EvidenceDownload> {
  const file = await loadEvidenceFile(deps.db, actor, input);
  const { key, bytes } = await requireBlob(deps, file);
  return {
    fileName: file.name.split(/[!/\\]/).at(-1) || 'evidence',
    bytes,
    content: deps.blobs.open(key),
  };
}

/**
 * The stored bytes of a file.
 *
 * @throws KintsugiError `not-found` while the file is still being received, or when its bytes are gone
 */
export async function requireBlob(
  deps: Pick<Deps, 'blobs'>,
  file: StoredEvidenceFile,
): Promise<{ readonly key: string; readonly bytes: number }> {
  const key = file.blobKey;
  const bytes = key === null ? null : await deps.blobs.size(key);
  if (key !== null && bytes !== null) return { key, bytes };
  throw new KintsugiError(
    'not-found',
    key === null
      ? `${file.name} is not stored (yet): it is still being received, or its import did not finish.`
      : `The bytes of ${file.name} are missing from the evidence folder. Restore the folder from a backup, or remove the file and bring it again.`,
  );
}
