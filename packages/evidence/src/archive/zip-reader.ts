import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { EvidenceError, type EvidenceErrorId, evidenceError } from '../errors/evidence-error.ts';

/** Unix file types in the upper half of the external attributes (APPNOTE 4.4.15, stat(2)). */
const TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const MADE_BY_UNIX = 3;

/** One file of an archive's table of contents. */
export interface ZipEntry {
  /** The path inside the archive, with forward slashes. */
  readonly path: string;
  /** Unpacked size as the table of contents states it. */
  readonly bytes: number;
  /** Why the file cannot be taken; null when it can. */
  readonly problem: { readonly error: EvidenceErrorId; readonly reason: string } | null;
  readonly raw: yauzl.Entry;
}

/** An open archive. */
export interface ZipReader extends AsyncDisposable {
  /** The table of contents; refuses when it has more than `maxEntries` entries. */
  listEntries(maxEntries: number): Promise<readonly ZipEntry[]>;
  /** The unpacked content of a file; its checksum is compared at the end. */
  read(entry: ZipEntry): AsyncGenerator<Buffer, void, undefined>;
}

/** Opens a zip archive on disk. */
export async function openZip(path: string, file: string): Promise<ZipReader> {
  const fail = (cause: unknown): EvidenceError => describeDamage(cause, file);
  const zip = await yauzl
    .openPromise(path, { autoClose: false, decodeStrings: false })
    .catch((cause: unknown) => {
      throw fail(cause);
    });
  return {
    listEntries: (maxEntries) => listEntries(zip, { file, maxEntries }),
    read: (entry) => readEntry(zip, entry, fail),
    [Symbol.asyncDispose]: async () => {
      const closed = once(zip, 'close');
      zip.close();
      await closed;
    },
  };
}

async function listEntries(
  zip: yauzl.ZipFile,
  { file, maxEntries }: { readonly file: string; readonly maxEntries: number },
): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    for await (const raw of zip.eachEntry()) {
      if (entries.length >= maxEntries) {
        const what = `The archive holds more than ${maxEntries} files`;
        throw evidenceError('evidence/zip-too-many', { file, what });
      }
      entries.push(describeEntry(raw));
    }
  } catch (cause) {
    throw cause instanceof EvidenceError ? cause : describeDamage(cause, file);
  }
  return entries;
}

function describeEntry(raw: yauzl.Entry): ZipEntry {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = raw;
  const path = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return { path, bytes: raw.uncompressedSize, problem: findProblem(raw, path), raw };
}

function findProblem(raw: yauzl.Entry, path: string): ZipEntry['problem'] {
  if (yauzl.validateFileName(path) !== null || path.includes('\0')) {
    return { error: 'evidence/zip-path', reason: 'its path leads outside of the archive' };
  }
  const mode = (raw.externalFileAttributes >>> 16) & TYPE_MASK;
  if (raw.versionMadeBy >>> 8 === MADE_BY_UNIX && mode === SYMBOLIC_LINK) {
    return { error: 'evidence/zip-link', reason: 'it is a link to another file' };
  }
  if (raw.isEncrypted()) {
    return { error: 'evidence/zip-encrypted', reason: 'it is locked with a password' };
  }
  return raw.canDecodeFileData()
    ? null
    : {
        error: 'evidence/zip-damaged',
        reason: `its compression method ${raw.compressionMethod} is not supported`,
      };
}

async function* readEntry(
  zip: yauzl.ZipFile,
  { raw }: ZipEntry,
  fail: (cause: unknown) => EvidenceError,
): AsyncGenerator<Buffer, void, undefined> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(raw);
    let checksum = 0;
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
    if (checksum !== raw.crc32) throw new Error('a checksum is wrong');
  } catch (cause) {
    throw cause instanceof EvidenceError ? cause : fail(cause);
  } finally {
    stream?.destroy();
  }
}

function describeDamage(cause: unknown, file: string): EvidenceError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const cut = /truncated|unexpected EOF|overflows file bounds|not found/i.test(message);
  if (/encryption/i.test(message)) return evidenceError('evidence/zip-encrypted', { file, cause });
  if (cut) return evidenceError('evidence/zip-truncated', { file, cause });
  const what = `The zip archive is damaged (${message})`;
  return evidenceError('evidence/zip-damaged', { file, what, cause });
}
