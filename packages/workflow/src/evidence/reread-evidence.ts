import { type Actor, type EvidenceFile, KintsugiError } from '@kintsugi/domain';
import {
  clearBlocks,
  countCitations,
  loadEvidenceFile,
  type StoredEvidenceFile,
  updateEvidenceFile,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { requireFormat } from './choose-format.ts';
import { requireBlob } from './download-evidence.ts';
import { NOTHING_READ } from './nothing-read.ts';
import { presentFile } from './present-file.ts';

/** What to read a file again with; null: decide by the file itself. */
export interface RereadEvidence {
  readonly incidentId: string;
  readonly fileId: string;
  readonly zone?: string | null | undefined;
  readonly format?: string | null | undefined;
}

/**
 * Reads a file again with another format or zone. Timeline entries made from it keep the time and
 * words they were given; what they cite stays where it stands.
 */
export async function rereadEvidence(
  deps: Pick<Deps, 'db' | 'blobs' | 'now' | 'wakeReader'>,
  actor: Actor,
  input: RereadEvidence,
): Promise<EvidenceFile> {
  requirePermission(actor, 'write');
  requireFormat(input.format);
  const file = await loadEvidenceFile(deps.db, actor, input);
  await requireBlob(deps, file);
  const waiting = await restart(deps, { actor, file, input });
  deps.wakeReader();
  return presentFile(waiting);
}

function restart(
  deps: Pick<Deps, 'db' | 'now'>,
  parts: {
    readonly actor: Actor;
    readonly file: StoredEvidenceFile;
    readonly input: RereadEvidence;
  },
): Promise<StoredEvidenceFile> {
  const { actor, file, input } = parts;
  return deps.db.transaction().execute(async (tx) => {
    const waiting = await updateEvidenceFile(tx, {
      ref: file,
      whileIn: ['waiting', 'ready', 'failed', 'cancelled'],
      set: {
        state: 'waiting',
        ...NOTHING_READ,
        chosenZone: input.zone ?? null,
        chosenFormat: input.format ?? null,
      },
    });
    if (waiting === null) throw stillBusy(file.name);
    await clearBlocks(tx, file);
    await recorder(deps, actor, file.incidentId)(tx, 'evidence', {
      verb: 'reread-evidence',
      subject: file.id,
      before: { zone: file.chosenZone, format: file.chosenFormat },
      after: {
        zone: waiting.chosenZone,
        format: waiting.chosenFormat,
        citations: await countCitations(tx, file),
      },
    });
    return waiting;
  });
}

const stillBusy = (name: string) =>
  new KintsugiError(
    'conflict/exists',
    `${name} is being received or read right now. Wait until it is done, or cancel it, then read it again.`,
  );
