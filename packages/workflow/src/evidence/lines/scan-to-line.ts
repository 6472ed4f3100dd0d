import type { BlobStore } from '@kintsugi/store';

const NEWLINE = 0x0a;

/** Where a line begins; `byte` is null when the file ends before it, and `lines` says where. */
export interface ScannedLine {
  readonly byte: number | null;
  readonly lines: number;
}

/** Counts line ends from a known place on until a line begins, in bounded memory. */
export async function scanToLine(
  blobs: BlobStore,
  key: string,
  target: {
    readonly from: { readonly line: number; readonly byteStart: number };
    readonly line: number;
  },
): Promise<ScannedLine> {
  const end = (await blobs.size(key)) ?? 0;
  let line = target.from.line;
  let offset = target.from.byteStart;
  if (offset >= end) return { byte: null, lines: line - 1 };
  for await (const chunk of blobs.open(key, { start: offset, end })) {
    const bytes: Buffer = chunk;
    let at = bytes.indexOf(NEWLINE);
    while (at !== -1) {
      line++;
      const begins = offset + at + 1;
      // A line end that ends the file begins no further line.
      if (begins >= end) return { byte: null, lines: line - 1 };
      if (line === target.line) return { byte: begins, lines: line };
      at = bytes.indexOf(NEWLINE, at + 1);
    }
    offset += bytes.length;
  }
  return { byte: null, lines: line };
}
