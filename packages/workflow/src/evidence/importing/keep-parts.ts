import {
  deleteEvidenceFile,
  type EvidenceContext,
  type EvidenceFields,
  findSameBytes,
  insertEvidenceFile,
  newId,
  type StoredBlob,
  type StoredEvidenceFile,
  type Tx,
  updateEvidenceFile,
} from '@kintsugi/store';
import { cancelled } from './cancelled.ts';
import type { Part, Unpacking } from './unpack-upload.ts';
import type { Upload } from './upload.ts';

/** The upload's own row, now that it is known what it holds. */
async function settle(tx: Tx, upload: Upload, set: EvidenceFields): Promise<StoredEvidenceFile> {
  const file = await updateEvidenceFile(tx, { ref: upload.ref, whileIn: ['receiving'], set });
  // Somebody removed the file while its bytes were being looked at.
  if (file === null) throw cancelled(upload.name);
  return file;
}

/**
 * Makes an upload that is one file wait to be read, or be read by the attempt that has begun to.
 */
export function keepPart(
  tx: Tx,
  upload: Upload,
  kept: { readonly part: Part; readonly brought: StoredBlob; readonly attempt: string | null },
): Promise<StoredEvidenceFile> {
  const { part, brought, attempt } = kept;
  const copied = part.blob.sha256 !== brought.sha256;
  const context = contextOf(part, { broughtSha256: copied ? brought.sha256 : null, attempt });
  const state = attempt === null ? 'waiting' : 'reading';
  return settle(tx, upload, { ...fieldsOf(part), state, context });
}

/** Keeps an upload that cannot be unpacked (wholly), saying why. */
export const keepUnreadableUpload = (
  tx: Tx,
  upload: Upload,
  message: string,
): Promise<StoredEvidenceFile> => settle(tx, upload, { state: 'failed', message });

/**
 * Makes one file of each entry of an archive, in place of the archive (unless something of it could
 * not be taken out). An entry with the bytes of a file that was there before answers with that.
 */
export async function replaceByParts(
  tx: Tx,
  upload: Upload,
  { parts, lost, leftOut, failure }: Unpacking,
): Promise<{ files: StoredEvidenceFile[]; duplicate: boolean }> {
  if (lost.length === 0 && failure === null && !(await deleteEvidenceFile(tx, upload.ref))) {
    throw cancelled(upload.name);
  }
  const before = await filesBefore(tx, upload, parts);
  const files = new Map([...before.values()].map((file) => [file.id, file]));
  for (const [index, part] of parts.entries()) {
    if (before.has(part.blob.sha256)) continue;
    const notes = index === 0 ? [...part.notes, ...leftOutNote(leftOut)] : part.notes;
    const file = await insertPart(tx, upload, { ...part, notes });
    files.set(file.id, file);
  }
  return { files: [...files.values()], duplicate: files.size === before.size };
}

/** The files that have the bytes of some entry already, by their hash. */
async function filesBefore(tx: Tx, upload: Upload, parts: readonly Part[]) {
  const before = new Map<string, StoredEvidenceFile>();
  for (const sha256 of new Set(parts.map((part) => part.blob.sha256))) {
    const [same] = await findSameBytes(tx, upload.ref, sha256);
    if (same !== undefined) before.set(sha256, same);
  }
  return before;
}

function insertPart(tx: Tx, upload: Upload, part: Part): Promise<StoredEvidenceFile> {
  return insertEvidenceFile(tx, {
    ...upload.ref,
    ...fieldsOf(part),
    id: newId(),
    state: 'waiting',
    chosenZone: upload.zone,
    chosenFormat: upload.format,
    context: contextOf(part, {}),
    addedAt: upload.at,
    addedBy: upload.actor.name,
  });
}

const fieldsOf = ({ name, blob }: Part) => ({
  name,
  blobKey: blob.key,
  sha256: blob.sha256,
  bytes: blob.bytes,
});

const contextOf = (
  { hints, notes, archive }: Part,
  more: Partial<EvidenceContext>,
): EvidenceContext => ({
  hints,
  notes: [...notes],
  archive,
  reading: null,
  broughtSha256: null,
  attempt: null,
  ...more,
});

const leftOutNote = (leftOut: readonly string[]): string[] =>
  leftOut.length === 0 ? [] : [`Left out of the archive: ${leftOut.slice(0, 20).join('; ')}.`];
