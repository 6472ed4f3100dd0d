import { type Actor, KintsugiError } from '@kintsugi/domain';
import { type CitedPlace, readLinesAround } from '@kintsugi/evidence';
import { loadEvidenceFile, type StoredEvidenceFile } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requireBlob } from './download-evidence.ts';
import { placeBefore, type RecordPlace } from './lines/place-before.ts';
import { scanToLine } from './lines/scan-to-line.ts';

/** Which lines of a file. */
export interface ReadLines {
  readonly incidentId: string;
  readonly fileId: string;
  /** 1-based. */
  readonly line: number;
  /** Where the cited record begins, when the citation is at hand. */
  readonly byte?: number | undefined;
  /** Lines wanted before and after. */
  readonly context: number;
}

/** A line as it stands in the file. */
export interface ShownLine {
  readonly line: number;
  readonly text: string;
  readonly cited: boolean;
  /** The line is longer than what is shown of it. */
  readonly truncated: boolean;
}

/**
 * Opens a citation at its line. All lines of a record that spans several are cited.
 *
 * @throws KintsugiError `request/invalid` when the file has fewer lines
 */
export async function readLines(
  deps: Pick<Deps, 'db' | 'blobs'>,
  actor: Actor,
  input: ReadLines,
): Promise<{ file: string; sha256: string; lines: ShownLine[] }> {
  const file = await loadEvidenceFile(deps.db, actor, input);
  const { key } = await requireBlob(deps, file);
  const readRange = (start: number, end: number) => deps.blobs.read(key, start, end);
  const place = await findPlace(deps, { file, key, input });
  const around = { before: input.context, after: input.context };
  const lines = await readLinesAround(readRange, place, around);
  return {
    file: file.name,
    sha256: file.sha256 ?? key,
    lines: lines.map(({ line, text, cited, cut }) => ({ line, text, cited, truncated: cut })),
  };
}

async function findPlace(
  deps: Pick<Deps, 'db' | 'blobs'>,
  from: { readonly file: StoredEvidenceFile; readonly key: string; readonly input: ReadLines },
): Promise<CitedPlace> {
  const { file, key, input } = from;
  const before = await placeBefore(deps.db, file, { line: input.line, byte: input.byte });
  if (before.line === input.line) return cite(before);
  const found = await scanToLine(deps.blobs, key, { from: before, line: input.line });
  if (found.byte !== null) return cite({ line: input.line, byteStart: found.byte, length: 0 });
  throw new KintsugiError(
    'request/invalid',
    `${file.name} has ${found.lines} ${found.lines === 1 ? 'line' : 'lines'}; there is no line ${input.line}.`,
    { fields: [{ path: 'line', message: `Ask for a line from 1 to ${found.lines}.` }] },
  );
}

const cite = ({ line, byteStart, length }: RecordPlace): CitedPlace => ({
  line,
  byteStart,
  byteEnd: byteStart + length,
});
