import { stat } from 'node:fs/promises';
import { evidenceError } from '../errors/evidence-error.ts';
import { fileRange } from '../reading/byte-range.ts';
import { readChunks } from '../reading/byte-source.ts';
import { DEFAULT_UNPACK_LIMITS, type UnpackLimits } from './limits.ts';
import { openContent } from './open-content.ts';
import { UnpackBudget } from './unpack-budget.ts';
import { unpackZip } from './unpack-zip.ts';
import type { Unpacked } from './unpacked.ts';

/** How an upload is unpacked. */
export interface UnpackOptions {
  /** The name people know the file by. */
  readonly name: string;
  readonly limits?: Partial<UnpackLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What an uploaded file holds as evidence: the files of a zip archive one by one, the content of a
 * gzip file, a UTF-8 copy of a text in another encoding, or the file itself. Nothing is written to
 * disk; each content is a stream.
 *
 * @param path the upload on disk (a zip's table of contents stands at its end)
 * @throws EvidenceError when it is empty, damaged, or unpacks to more than the limits allow
 */
export async function* unpackEvidence(
  path: string,
  { name, limits, signal }: UnpackOptions,
): AsyncGenerator<Unpacked, void, undefined> {
  const { size } = await stat(path);
  if (size === 0) throw evidenceError('evidence/empty-file', { file: name });
  const bounds = { ...DEFAULT_UNPACK_LIMITS, ...limits };
  const budget = new UnpackBudget(name, size, bounds);
  const head = await fileRange(path)(0, 4);
  if (isZip(head)) {
    yield* unpackZip({ path, name, size, limits: bounds, budget, signal });
    return;
  }
  const chunks = readChunks(path);
  const { content, unchanged, notes, close } = await openContent(chunks, { file: name, budget });
  try {
    yield {
      type: 'file',
      name,
      content,
      sameAsUpload: unchanged,
      hints: {},
      notes,
    };
  } finally {
    await close();
  }
}

// `PK` and the mark of a first entry, or of the end of an archive without any.
const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
