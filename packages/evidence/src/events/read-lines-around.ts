import type { ReadRange } from '../reading/byte-range.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const STEP_BYTES = 64 * 1024;
/** A context never costs more than this in either direction. */
const MAX_CONTEXT_BYTES = 1024 * 1024;
const MAX_LINE_CHARS = 4000;
/** What is shown before a record that begins far inside a long line. */
const LEAD_BYTES = 200;

/** Where a citation stands; line 1-based, offsets in bytes, `byteEnd` exclusive. */
export interface CitedPlace {
  readonly line: number;
  readonly byteStart: number;
  readonly byteEnd: number;
}

/** One line around a citation. */
export interface ContextLine extends CitedPlace {
  readonly text: string;
  /** True for the lines that the citation covers. */
  readonly cited: boolean;
  /** True when the line is longer than what is shown of it. */
  readonly cut: boolean;
  /** Where `text` begins in the file: in a very long line, shortly before the cited record. */
  readonly textFrom: number;
}

/**
 * The lines of a citation and some around them, for opening the evidence there. Reads at most
 * about 2 MiB however long the lines are; context beyond that is left out.
 *
 * @param before lines wanted before the cited ones, 5 when absent
 * @param after lines wanted after them, 5 when absent
 */
export async function readLinesAround(
  readRange: ReadRange,
  place: CitedPlace,
  { before = 5, after = 5 }: { readonly before?: number; readonly after?: number } = {},
): Promise<ContextLine[]> {
  const head = await readBefore(readRange, place.byteStart, before);
  const tail = await readAfter(readRange, place, after);
  const bytes = Buffer.concat([head.bytes, tail]);
  const first = place.line - head.newlines;
  return cutLines(bytes, { offset: place.byteStart - head.bytes.length, first, place })
    .map((line) => ({ ...line, cited: overlaps(line, place) }))
    .filter(({ line, cited }, _, all) => cited || line - lastCited(all) <= after);
}

const overlaps = (line: CitedPlace, place: CitedPlace): boolean =>
  line.byteStart < Math.max(place.byteEnd, place.byteStart + 1) && line.byteEnd >= place.byteStart;

const lastCited = (lines: readonly ContextLine[]): number =>
  lines.findLast(({ cited }) => cited)?.line ?? 0;

// Steps back until enough line ends are seen; what is returned begins at the beginning of a line.
async function readBefore(readRange: ReadRange, byteStart: number, lines: number) {
  let start = byteStart;
  let bytes = Buffer.alloc(0);
  for (;;) {
    const from = nthNewlineFromEnd(bytes, lines + 1);
    if (from >= 0) return countedFrom(bytes.subarray(from + 1));
    if (start === 0) return countedFrom(bytes);
    if (byteStart - start >= MAX_CONTEXT_BYTES) {
      return countedFrom(bytes.subarray(bytes.indexOf(NEWLINE) + 1));
    }
    const step = Math.max(0, start - STEP_BYTES);
    bytes = Buffer.concat([await readRange(step, start), bytes]);
    start = step;
  }
}

const countedFrom = (bytes: Buffer) => ({
  bytes,
  newlines: bytes.reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0),
});

function nthNewlineFromEnd(bytes: Buffer, n: number): number {
  let at = bytes.length;
  for (let found = 0; found < n; found++) {
    if (at === 0) return -1;
    at = bytes.lastIndexOf(NEWLINE, at - 1);
    if (at === -1) return -1;
  }
  return at;
}

async function readAfter(readRange: ReadRange, place: CitedPlace, lines: number): Promise<Buffer> {
  const limit = Math.min(place.byteEnd, place.byteStart + MAX_CONTEXT_BYTES);
  let bytes: Buffer = Buffer.from(await readRange(place.byteStart, limit));
  const cited = bytes.length;
  while (bytes.length - cited < MAX_CONTEXT_BYTES) {
    const at = place.byteStart + bytes.length;
    const more = await readRange(at, at + STEP_BYTES);
    bytes = Buffer.concat([bytes, more]);
    if (more.length < STEP_BYTES || hasNewlines(bytes, cited, lines + 1)) break;
  }
  return bytes;
}

function hasNewlines(bytes: Buffer, from: number, n: number): boolean {
  let at = from;
  for (let found = 0; found < n; found++) {
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline === -1) return false;
    at = newline + 1;
  }
  return true;
}

interface CutFrom {
  /** Where the bytes begin in the file. */
  readonly offset: number;
  /** The 1-based line they begin on. */
  readonly first: number;
  readonly place: CitedPlace;
}

function cutLines(bytes: Buffer, { offset, first, place }: CutFrom): Omit<ContextLine, 'cited'>[] {
  const lines: Omit<ContextLine, 'cited'>[] = [];
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const stop = newline === -1 ? bytes.length : newline;
    const end = stop > start && bytes[stop - 1] === RETURN ? stop - 1 : stop;
    const from = textStart(bytes, { start, end, cited: place.byteStart - offset });
    const text = bytes.toString('utf8', from, Math.min(end, from + MAX_LINE_CHARS * 4));
    lines.push({
      line: first + lines.length,
      byteStart: offset + start,
      byteEnd: offset + end,
      text: text.slice(0, MAX_LINE_CHARS).toWellFormed(),
      textFrom: offset + from,
      cut: from > start || text.length > MAX_LINE_CHARS || end - from > MAX_LINE_CHARS * 4,
    });
    start = stop + 1;
  }
  return lines;
}

// A record far inside a long line (JSON without line ends) is shown with a little before it.
function textStart(
  bytes: Buffer,
  { start, end, cited }: { readonly start: number; readonly end: number; readonly cited: number },
): number {
  if (end - start <= MAX_LINE_CHARS || cited <= start + LEAD_BYTES || cited > end) return start;
  let from = cited - LEAD_BYTES;
  // Not in the middle of a character: UTF-8's continuation bytes begin with the bits 10.
  while (from < cited && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  return from;
}
