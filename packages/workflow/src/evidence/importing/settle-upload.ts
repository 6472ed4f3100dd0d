import { KintsugiError } from '@kintsugi/domain';
import type { EvidenceErrorId } from '@kintsugi/evidence';
import {
  clearBlocks,
  dropUnusedBlob,
  lockBlob,
  type StoredBlob,
  type StoredEvidenceFile,
  type Tx,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import type { ReadingAhead } from '../../shared/read-ahead.ts';
import { recorder } from '../../shared/record.ts';
import { NOTHING_READ } from '../nothing-read.ts';
import { keepPart, keepUnreadableUpload, replaceByParts } from './keep-parts.ts';
import { forgetUpload } from './receive-upload.ts';
import { type Unpacking, UnpackingStopped, unpackUpload } from './unpack-upload.ts';
import type { Upload } from './upload.ts';

/** Errors for which nothing of an upload is kept: unpacking it would fill the disk. */
const REFUSED: ReadonlySet<EvidenceErrorId> = new Set([
  'evidence/zip-bomb',
  'evidence/zip-too-many',
]);

/** The bytes of an upload, and the reading of them that has begun, if one has. */
export interface Stored {
  readonly blob: StoredBlob;
  readonly ahead: Pick<ReadingAhead, 'attempt' | 'usable'> | null;
}

/** What an upload became. */
export interface Settled {
  readonly files: readonly StoredEvidenceFile[];
  readonly duplicate: boolean;
}

/**
 * Turns a stored upload into files that wait to be read: itself, its UTF-8 or unpacked copy, or one
 * for each entry of an archive. An upload that cannot be unpacked stays as a file that says why.
 */
export async function settleUpload(
  deps: Deps,
  upload: Upload,
  { blob, ahead }: Stored,
): Promise<Settled> {
  let unpacked: Unpacking;
  try {
    unpacked = await unpackUpload(deps, upload, blob);
  } catch (error) {
    const parts = error instanceof UnpackingStopped ? error.parts : [];
    await forgetUpload(deps, upload, [blob.key, ...parts.map((part) => part.blob.key)]);
    throw error instanceof UnpackingStopped ? error.cause : error;
  }
  const keys = [blob.key, ...unpacked.parts.map((part) => part.blob.key)];
  if (unpacked.failure && REFUSED.has(unpacked.failure.id)) {
    await forgetUpload(deps, upload, keys);
    throw new KintsugiError(
      'evidence/refused',
      unpacked.failure.message,
      {},
      { cause: unpacked.failure },
    );
  }
  try {
    return await keep(deps, { upload, blob, ahead, unpacked });
  } catch (error) {
    await forgetUpload(deps, upload, keys);
    throw error;
  } finally {
    // The upload itself is not needed any more when copies of it were made.
    await dropUnusedBlob(deps.db, deps.blobs, blob.key);
  }
}

interface Keeping extends Stored {
  readonly upload: Upload;
  readonly unpacked: Unpacking;
}

function keep(deps: Deps, keeping: Keeping): Promise<Settled> {
  const { upload, blob, unpacked } = keeping;
  return deps.db.transaction().execute(async (tx) => {
    for (const key of lockOrder(keeping)) await lockBlob(tx, key);
    const settled = await decide(tx, keeping);
    await recorder(deps, upload.actor, upload.ref.incidentId)(tx, 'evidence', {
      verb: 'add-evidence',
      subject: upload.ref.id,
      after: {
        name: upload.name,
        sha256: blob.sha256,
        bytes: blob.bytes,
        files: settled.files.map(({ id, name }) => ({ id, name })),
        leftOut: unpacked.leftOut,
      },
    });
    return settled;
  });
}

/** Locks in one order for everybody, so that two imports never wait for each other. */
const lockOrder = ({ blob, unpacked }: Keeping): string[] =>
  [...new Set([blob.key, ...unpacked.parts.map((part) => part.blob.key)])].toSorted();

async function decide(tx: Tx, keeping: Keeping): Promise<Settled> {
  const { upload, blob, unpacked } = keeping;
  const { parts, failure, lost } = unpacked;
  const [only] = parts;
  const attempt = await attemptOf(tx, keeping);
  if (only && only.archive === null && failure === null) {
    const file = await keepPart(tx, upload, { part: only, brought: blob, attempt });
    return { files: [file], duplicate: false };
  }
  if (parts.length === 0) {
    const message = failure?.message ?? `${upload.name}: It holds nothing to read.`;
    return { files: [await keepUnreadableUpload(tx, upload, message)], duplicate: false };
  }
  const { files, duplicate } = await replaceByParts(tx, upload, unpacked);
  if (failure === null && lost.length === 0) return { files, duplicate };
  return {
    files: [...files, await keepUnreadableUpload(tx, upload, whatIsLost(upload, unpacked))],
    duplicate: false,
  };
}

/** The attempt that goes on reading; null when none does, and then what one had read is forgotten. */
async function attemptOf(tx: Tx, { upload, blob, ahead, unpacked }: Keeping) {
  const { parts, failure } = unpacked;
  const asItIs = failure === null && parts.length === 1 && parts[0]?.blob.sha256 === blob.sha256;
  if (asItIs && ahead?.usable) return ahead.attempt;
  await updateEvidenceFile(tx, { ref: upload.ref, whileIn: ['receiving'], set: NOTHING_READ });
  await clearBlocks(tx, upload.ref);
  return null;
}

function whatIsLost({ name }: Upload, { lost, failure, parts }: Unpacking): string {
  const rest = failure === null ? '' : ` ${failure.message}`;
  const list = lost.length === 0 ? '' : ` Not taken out: ${lost.slice(0, 20).join('; ')}.`;
  return `${name}: ${parts.length} ${parts.length === 1 ? 'file was' : 'files were'} taken out of the archive; the rest could not be.${list}${rest} The archive is kept here for downloading.`;
}
