import {
  type EvidenceError,
  type EvidenceErrorId,
  evidenceError,
} from '../errors/evidence-error.ts';
import { ARCHIVE_SHAPES } from '../formats/archive-shapes.ts';
import type { FormatState } from '../formats/format.ts';
import { nameBinary } from '../text/name-binary.ts';
import type { ArchiveShape } from './archive-shape.ts';
import type { UnpackLimits } from './limits.ts';
import { openContent } from './open-content.ts';
import type { UnpackBudget } from './unpack-budget.ts';
import type { Unpacked } from './unpacked.ts';
import { openZip, type ZipEntry, type ZipReader } from './zip-reader.ts';

/** The largest explaining file (users.json) that is read. */
const MAX_EXPLAINING_BYTES = 64 * 2 ** 20;

/** An archive on disk and the bounds of unpacking it. */
export interface ZipTask {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly limits: UnpackLimits;
  readonly budget: UnpackBudget;
  readonly signal: AbortSignal | undefined;
}

/** Unpacks the files of a zip archive one by one, in the order of its table of contents. */
export async function* unpackZip(task: ZipTask): AsyncGenerator<Unpacked, void, undefined> {
  await using zip = await openZip(task.path, task.name);
  const entries = await zip.listEntries(task.limits.maxEntries);
  const files = entries.filter(({ path }) => !isFolderOrForMacOnly(path));
  const shape = ARCHIVE_SHAPES.find(({ recognises }) => recognises(files.map(({ path }) => path)));
  const hints = shape === undefined ? () => ({}) : await readHints({ shape, zip, files, task });
  let firstProblem: EvidenceError | null = null;
  let unpacked = 0;
  for (const entry of files) {
    if (task.signal?.aborted) throw evidenceError('evidence/cancelled', { file: task.name });
    const { item, close } = await unpackEntry({ zip, entry, task, shape, hints });
    if (item.type === 'file') unpacked++;
    else if (item.error !== null) {
      firstProblem ??= evidenceError(item.error, { file: item.name, what: item.reason });
    }
    try {
      yield item;
    } finally {
      await close?.();
    }
  }
  if (unpacked > 0) return;
  throw firstProblem ?? emptyArchive(task.name);
}

const emptyArchive = (file: string): EvidenceError =>
  evidenceError('evidence/empty-file', { file, what: 'The archive holds no files to read' });

const isFolderOrForMacOnly = (path: string): boolean =>
  path.endsWith('/') || path.startsWith('__MACOSX/') || path.endsWith('.DS_Store');

interface EntryTask {
  readonly zip: ZipReader;
  readonly entry: ZipEntry;
  readonly task: ZipTask;
  readonly shape: ArchiveShape | undefined;
  readonly hints: (path: string) => FormatState;
}

interface OpenedEntry {
  readonly item: Unpacked;
  readonly close?: () => Promise<void>;
}

async function unpackEntry({ zip, entry, task, shape, hints }: EntryTask): Promise<OpenedEntry> {
  const name = `${task.name}!${entry.path}`;
  const skip = (error: EvidenceErrorId | null, reason: string) =>
    ({ item: { type: 'skipped', name, error, reason } }) as const;
  if (entry.problem !== null) return skip(entry.problem.error, entry.problem.reason);
  const leftOut = shape?.leavesOut(entry.path) ?? null;
  if (leftOut !== null) return skip(null, leftOut);
  if (entry.bytes === 0) return skip(null, 'the file is empty');
  const chunks = task.budget.spend(zip.read(entry));
  const { content, head, notes, close } = await openContent(chunks, {
    file: name,
    budget: task.budget,
  });
  if (nameBinary(head).kind === 'packed') {
    await close();
    return skip('evidence/packed', 'an archive inside an archive is not opened');
  }
  const own = hints(entry.path);
  const item = { type: 'file', name, content, sameAsUpload: false, hints: own, notes } as const;
  return { item, close };
}

async function readHints(parts: {
  readonly shape: ArchiveShape;
  readonly zip: ZipReader;
  readonly files: readonly ZipEntry[];
  readonly task: ZipTask;
}): Promise<(path: string) => FormatState> {
  const { shape, zip, files, task } = parts;
  const contents = new Map<string, Buffer>();
  for (const entry of files) {
    if (entry.problem !== null || !shape.explains.includes(entry.path)) continue;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of task.budget.spend(zip.read(entry))) {
      length += chunk.length;
      if (length > MAX_EXPLAINING_BYTES) break;
      chunks.push(chunk);
    }
    if (length <= MAX_EXPLAINING_BYTES) contents.set(entry.path, Buffer.concat(chunks));
  }
  return shape.hints(contents);
}
