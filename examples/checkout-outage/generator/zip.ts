import { crc32 } from 'node:zlib';

/** One file inside an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Buffer;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const REGULAR_FILE = 0o100644 * 0x10000;

/**
 * Writes a zip archive whose bytes depend on its entries alone.
 *
 * Entries are stored, not deflated: zlib's output differs between builds and processors, and the
 * test that compares the committed archive byte for byte has to pass on all of them.
 */
export function writeZip(entries: readonly ZipEntry[], modifiedAt: number): Buffer {
  const stamp = dosStamp(modifiedAt);
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;

  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8');
    const shared = sharedHeader(name, bytes, stamp);
    const local = Buffer.concat([uint32(0x04034b50), shared, name, bytes]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(0x0300 | VERSION), // made on Unix
        shared,
        uint16(0), // comment length
        uint16(0), // disk
        uint16(0), // internal attributes
        uint32(REGULAR_FILE),
        uint32(offset),
        name,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }

  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...locals, central, end]);
}

// The part that the local header and the central directory have in common.
function sharedHeader(name: Buffer, bytes: Buffer, stamp: Buffer): Buffer {
  return Buffer.concat([
    uint16(VERSION),
    uint16(UTF8_NAMES),
    uint16(STORED),
    stamp,
    uint32(crc32(bytes)),
    uint32(bytes.length),
    uint32(bytes.length),
    uint16(name.length),
    uint16(0), // extra field length
  ]);
}

// MS-DOS time and date; the format has no zone, so UTC is written.
function dosStamp(instant: number): Buffer {
  const date = new Date(instant);
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day =
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return Buffer.concat([uint16(time), uint16(day)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
