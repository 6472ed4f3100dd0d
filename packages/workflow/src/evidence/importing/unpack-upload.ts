import { EvidenceError, type UnpackedFile, unpackEvidence } from '@kintsugi/evidence';
import type { ArchiveOrigin, StoredBlob } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import type { Upload } from './upload.ts';

/** A file that came out of an upload, stored. */
export interface Part {
  readonly name: string;
  readonly blob: StoredBlob;
  readonly hints: UnpackedFile['hints'];
  readonly notes: readonly string[];
  /** Null for the upload itself, or its unpacked or UTF-8 copy. */
  readonly archive: ArchiveOrigin | null;
}

/** What an upload held, as far as it could be unpacked. */
export interface Unpacking {
  readonly parts: readonly Part[];
  /** Sentences about what could not be taken out of an archive. */
  readonly lost: readonly string[];
  /** Sentences about what was left out on purpose. */
  readonly leftOut: readonly string[];
  /** Why unpacking ended early; null when it did not. */
  readonly failure: EvidenceError | null;
}

/** Stores every file that an upload holds. Errors of the evidence itself are part of the answer. */
export async function unpackUpload(
  deps: Pick<Deps, 'blobs'>,
  upload: Pick<Upload, 'name'>,
  blob: StoredBlob,
): Promise<Unpacking> {
  const parts: Part[] = [];
  const lost: string[] = [];
  const leftOut: string[] = [];
  try {
    for await (const item of unpackEvidence(deps.blobs.localPath(blob.key), upload)) {
      if (item.type === 'file') parts.push(await store(deps, { item, upload, blob }));
      else (item.error === null ? leftOut : lost).push(`${item.name} (${item.reason})`);
    }
    return { parts, lost, leftOut, failure: null };
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw new UnpackingStopped(parts, error);
    return { parts, lost, leftOut, failure: error };
  }
}

/** Unpacking stopped for a reason outside of the evidence: what was stored until then has to go. */
export class UnpackingStopped extends Error {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[], cause: unknown) {
    super('Unpacking stopped.', { cause });
    this.name = 'UnpackingStopped';
    this.parts = parts;
  }
}

async function store(
  deps: Pick<Deps, 'blobs'>,
  from: {
    readonly item: UnpackedFile;
    readonly upload: Pick<Upload, 'name'>;
    readonly blob: StoredBlob;
  },
): Promise<Part> {
  const { item, upload, blob } = from;
  const inArchive = item.name.startsWith(`${upload.name}!`);
  return {
    name: item.name,
    blob: item.sameAsUpload ? blob : await deps.blobs.put(item.content),
    hints: item.hints,
    notes: item.notes,
    archive: inArchive ? { name: upload.name, sha256: blob.sha256 } : null,
  };
}
