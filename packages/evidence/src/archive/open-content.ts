import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EvidenceError, evidenceError } from '../errors/evidence-error.ts';
import { peek } from '../reading/head.ts';
import { sniffEncoding } from '../text/sniff-encoding.ts';
import { transcode } from '../text/transcode.ts';
import type { UnpackBudget } from './unpack-budget.ts';

/** A stream as evidence is kept: uncompressed, in UTF-8. */
export interface OpenedContent {
  readonly content: AsyncIterable<Buffer>;
  /** The first bytes of the content. */
  readonly head: Buffer;
  readonly unchanged: boolean;
  readonly notes: readonly string[];
  /** Lets go of what is open underneath, also when the content was not read. */
  close(): Promise<void>;
}

/** Unpacks gzip (once) and makes a UTF-8 copy of other encodings; leaves all else as it is. */
export async function openContent(
  chunks: AsyncGenerator<Buffer, void, undefined>,
  { file, budget }: { readonly file: string; readonly budget: UnpackBudget },
): Promise<OpenedContent> {
  const packed = await peek(chunks);
  if (!isGzip(packed.head)) return { ...openText(packed), close: () => closeAll(chunks) };
  const unzipped = budget.spend(gunzip(packed.chunks, file));
  const opened = openText(await peek(unzipped));
  const note = 'The file was compressed with gzip; lines and bytes are those of the file inside.';
  const notes = [note, ...opened.notes];
  return { ...opened, unchanged: false, notes, close: () => closeAll(unzipped, chunks) };
}

async function closeAll(...streams: readonly AsyncGenerator<Buffer, void>[]): Promise<void> {
  for (const stream of streams) await stream.return();
}

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

function openText({
  head,
  chunks,
}: {
  head: Buffer;
  chunks: AsyncIterable<Buffer>;
}): Omit<OpenedContent, 'close'> {
  const encoding = sniffEncoding(head);
  if (encoding === 'utf-8' || encoding === 'binary') {
    return { content: chunks, head, unchanged: true, notes: [] };
  }
  const label = encoding === 'windows-1252' ? 'Windows-1252 (Latin-1)' : encoding.toUpperCase();
  return {
    content: transcode(chunks, encoding),
    head,
    unchanged: false,
    notes: [
      `The text was in ${label}; a UTF-8 copy was made, and lines and bytes are those of the copy.`,
    ],
  };
}

async function* gunzip(chunks: AsyncIterable<Buffer>, file: string) {
  const unzip = createGunzip();
  const source = Readable.from(chunks);
  source.on('error', (error) => unzip.destroy(error));
  source.pipe(unzip);
  try {
    for await (const chunk of unzip) yield Buffer.from(chunk);
  } catch (cause) {
    if (cause instanceof EvidenceError) throw cause;
    throw evidenceError('evidence/gzip-damaged', { file, cause });
  } finally {
    source.destroy();
    unzip.destroy();
  }
}
