import { parseEpoch } from './parse-epoch.ts';
import { parseIso } from './parse-iso.ts';
import type { ParsedTime } from './parsed-time.ts';

/** Reads bytes[start,end) as an ISO time or a count since 1970, with nothing around it. */
export function parseWholeTime(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: ParsedTime,
): boolean {
  if (parseIso(bytes, start, end, out)) return out.end === end;
  return parseEpoch(bytes, start, end, out);
}
