/** Where a record stands in a file: 1-based lines, both ends included. */
export interface LineRange {
  readonly line: number;
  readonly endLine: number;
}

/** One record of an evidence file; `mark` names it when the timeline cites it. */
export interface MarkedRecord {
  readonly at: number;
  readonly text: string;
  readonly mark?: string | undefined;
}

/** What a mark resolves to once the file is laid out. */
export interface Citation extends LineRange {
  readonly file: string;
  readonly at: number;
}

/** A generated file with the places of its marked records. */
export interface EvidenceFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** Lays records out one after another, each on its own line or lines. */
export function layOut(path: string, records: readonly MarkedRecord[]): EvidenceFile {
  return layOutBetween(path, { head: '', join: '\n', tail: '\n', records });
}

/** Lays records out as the elements of a pretty-printed JSON array. */
export function layOutJsonArray(
  path: string,
  records: readonly MarkedRecord[],
  indent: number,
): EvidenceFile {
  const pad = ' '.repeat(indent);
  const indented = records.map((record) => ({
    ...record,
    text: record.text.replace(/^/gm, pad),
  }));
  return layOutBetween(path, { head: '[\n', join: ',\n', tail: '\n]\n', records: indented });
}

interface Layout {
  readonly head: string;
  readonly join: string;
  readonly tail: string;
  readonly records: readonly MarkedRecord[];
}

function layOutBetween(path: string, { head, join, tail, records }: Layout): EvidenceFile {
  const citations = new Map<string, Citation>();
  let line = 1 + countBreaks(head);
  for (const { at, text, mark } of records) {
    const endLine = line + countBreaks(text);
    if (mark !== undefined) {
      if (citations.has(mark)) throw new Error(`${path}: two records are marked ${mark}`);
      citations.set(mark, { file: path, at, line, endLine });
    }
    line = endLine + 1;
  }
  const body = records.map((record) => record.text).join(join);
  return { path, bytes: Buffer.from(head + body + tail, 'utf8'), citations };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
