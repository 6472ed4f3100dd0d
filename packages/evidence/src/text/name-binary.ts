/** What the first bytes of a file say it is. `packed` can be unpacked, `unknown` may be text. */
export interface BinaryName {
  readonly kind: 'packed' | 'binary' | 'unknown';
  /** With its article: `a PNG image`. */
  readonly label: string;
}

interface Signature extends BinaryName {
  readonly bytes: Buffer;
  readonly offset?: number;
}

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** Well-known signatures, as `file(1)` knows them. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'packed', label: 'a zip archive', bytes: hex('504b0304') },
  { kind: 'packed', label: 'an empty zip archive', bytes: hex('504b0506') },
  { kind: 'packed', label: 'compressed with gzip', bytes: hex('1f8b08') },
  { kind: 'binary', label: 'compressed with zstd', bytes: hex('28b52ffd') },
  { kind: 'binary', label: 'compressed with xz', bytes: hex('fd377a585a00') },
  { kind: 'binary', label: 'compressed with bzip2', bytes: hex('425a68') },
  { kind: 'binary', label: 'a 7-Zip archive', bytes: hex('377abcaf271c') },
  { kind: 'binary', label: 'a RAR archive', bytes: hex('526172211a07') },
  { kind: 'binary', label: 'a tar archive', bytes: Buffer.from('ustar'), offset: 257 },
  { kind: 'binary', label: 'a PDF document', bytes: Buffer.from('%PDF-') },
  { kind: 'binary', label: 'a PNG image', bytes: hex('89504e470d0a1a0a') },
  { kind: 'binary', label: 'a JPEG image', bytes: hex('ffd8ff') },
  { kind: 'binary', label: 'a GIF image', bytes: Buffer.from('GIF8') },
  { kind: 'binary', label: 'a WebP image or a WAV or AVI file', bytes: Buffer.from('RIFF') },
  { kind: 'binary', label: 'an Office document of the old kind', bytes: hex('d0cf11e0a1b11ae1') },
  { kind: 'binary', label: 'a Linux program', bytes: hex('7f454c46') },
  { kind: 'binary', label: 'a Windows program', bytes: hex('4d5a9000') },
  { kind: 'binary', label: 'a Java class', bytes: hex('cafebabe') },
  { kind: 'binary', label: 'an SQLite database', bytes: Buffer.from('SQLite format 3\0') },
  { kind: 'binary', label: 'a Parquet file', bytes: Buffer.from('PAR1') },
  { kind: 'binary', label: 'a systemd journal', bytes: Buffer.from('LPKSHHRH') },
  { kind: 'binary', label: 'a network capture', bytes: hex('d4c3b2a1') },
  { kind: 'binary', label: 'a network capture', bytes: hex('0a0d0d0a') },
];

/** Names what a file is by its first bytes. */
export function nameBinary(head: Uint8Array): BinaryName {
  const found = SIGNATURES.find(({ bytes, offset = 0 }) =>
    bytes.equals(head.subarray(offset, offset + bytes.length)),
  );
  return found ?? { kind: 'unknown', label: 'binary data of an unknown kind' };
}
