import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive made for a test; what is left out is as usual tools write it. */
export interface ZipSpec {
  readonly path: string;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  /** General purpose flags; 1 is "encrypted". */
  readonly flags?: number;
  /** Unix mode, upper half of the external attributes. */
  readonly mode?: number;
  /** Overrides the checksum. */
  readonly checksum?: number;
}

/** Makes a zip archive (APPNOTE 4.3) in memory, also ones that no tool would make. */
export function makeZip(files: readonly ZipSpec[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = makeEntry(file, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, table, end]);
}

function makeEntry(file: ZipSpec, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(file.content ?? '');
  const data = file.stored ? content : deflateRawSync(content);
  const name = Buffer.from(file.path);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE((file.flags ?? 0) | 0x800, 2);
  fields.writeUInt16LE(file.stored ? 0 : 8, 4);
  fields.writeUInt32LE(file.checksum ?? crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const signature = Buffer.from('504b0304', 'hex');
  const head = Buffer.from('504b01021403', 'hex');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([signature, fields, name, data]),
    central: Buffer.concat([head, fields, tail, name]),
  };
}
