import type { Actor, EvidenceFile } from '@kintsugi/domain';
import { leasesOf, loadIncident, newId } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { requireFormat } from './choose-format.ts';
import { cleanFileName } from './importing/file-name.ts';
import { HeadStart } from './importing/head-start.ts';
import { receiveUpload } from './importing/receive-upload.ts';
import { type Settled, settleUpload } from './importing/settle-upload.ts';
import type { Upload } from './importing/upload.ts';
import { presentFile } from './present-file.ts';

/** A file to be imported, and how to read it when the importer knows better. */
export interface AddEvidence {
  readonly incidentId: string;
  readonly name: string;
  readonly zone?: string | undefined;
  readonly format?: string | undefined;
  /** The bytes of the file, of any number. */
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/**
 * Imports an evidence file: its bytes are on disk when this answers, and are read into events in
 * the background. The same bytes twice answer with the file that is there; an archive becomes one
 * file an entry.
 *
 * @throws KintsugiError `evidence/refused` for an archive that unpacks to too much,
 *   `evidence/cancelled` when the upload stopped or somebody cancelled it, `server/disk-full`
 */
export async function addEvidence(
  deps: Deps,
  actor: Actor,
  input: AddEvidence,
): Promise<{ files: EvidenceFile[]; duplicate: boolean }> {
  requirePermission(actor, 'write');
  requireFormat(input.format);
  await loadIncident(deps.db, actor, input.incidentId);
  const { files, duplicate } = await take(deps, describeUpload(deps, actor, input), input);
  // Only now: the reader leaves alone what somebody still holds the lease of.
  deps.wakeReader();
  return { files: files.map(presentFile), duplicate };
}

/**
 * Receives and stores an upload, under the lease that says somebody is at work on it. A large file
 * is read meanwhile; that reading goes on, with the lease, when the bytes are stored.
 */
async function take(deps: Deps, upload: Upload, input: AddEvidence): Promise<Settled> {
  await using held = new AsyncDisposableStack();
  const lease = await leasesOf(deps.db).take(upload.ref.id);
  if (lease === null) throw new Error('The id of a new file is taken already.');
  held.use(lease);
  const start = held.use(new HeadStart(deps, upload));
  const { body, signal } = input;
  const received = await receiveUpload(deps, upload, { body, signal, onWritten: start.onWritten });
  const { blob, duplicates } = received;
  if (duplicates.length > 0) return { files: duplicates, duplicate: true };
  const ahead = await start.end(blob.bytes);
  const settled = await settleUpload(deps, upload, { blob, ahead });
  const [file] = settled.files;
  if (ahead !== null && file?.context.attempt === ahead.attempt) {
    ahead.handOver(file, held.move());
  }
  return settled;
}

function describeUpload(deps: Deps, actor: Actor, input: AddEvidence): Upload {
  return {
    actor,
    ref: { workspaceId: actor.workspaceId, incidentId: input.incidentId, id: newId() },
    name: cleanFileName(input.name),
    zone: input.zone ?? null,
    format: input.format ?? null,
    at: deps.now(),
  };
}
