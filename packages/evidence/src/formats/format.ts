import type { EventKind, TimePrecision, ZoneDecision } from '@kintsugi/domain';
import type { ZoneClock } from '../time/zone-clock.ts';
import type { Sample } from './sample.ts';

/** Facts a format keeps about a file so that a single record can be read later: plain JSON. */
export type FormatState = Readonly<Record<string, unknown>>;

/** What a reader knows before the first byte. */
export interface ReadContext {
  /** The file's name; `archive.zip!inner/path` inside an archive. */
  readonly fileName: string;
  readonly clock: ZoneClock;
  /** Milliseconds since 1970: when the incident was, for times that state no year. */
  readonly referenceAt: number;
  /** True when somebody gave the reference, false when it is only the clock of this machine. */
  readonly referenceGiven: boolean;
  /** The beginning of the file, for formats that plan before they read. */
  readonly sample: Sample;
  /** What the archive around the file says about it, such as the users of a Slack export. */
  readonly hints: FormatState;
}

/** What is known when a single record is read for people. */
export interface DescribeContext {
  readonly fileName: string;
  readonly clock: ZoneClock;
  readonly referenceAt: number;
  readonly referenceGiven: boolean;
  /** What the reader left as its state when the file was indexed. */
  readonly state: FormatState;
}

/** A record as people read it; where it stands and when it happened come from its entry. */
export interface RecordDescription {
  readonly atOriginal: string;
  readonly precision: TimePrecision;
  readonly zone: ZoneDecision;
  readonly source: string;
  readonly actor: string | null;
  readonly text: string;
}

/** What the index says about the record being described. */
export interface RecordFacts {
  /** Milliseconds since 1970 UTC, as decided when the file was indexed. */
  readonly at: number;
  readonly variant: number;
}

/** Reads one record's bytes for people; null when they are not a record of the format. */
export type Describe = (bytes: Buffer, facts: RecordFacts) => RecordDescription | null;

/** How sure a format is that a file is its own, 0 (no) to 1 (certain), and the reason in words. */
export interface Detection {
  readonly confidence: number;
  readonly reason: string;
}

/** Where a line reader puts what it found. Exactly one call settles each line. */
export interface LineSink {
  /** The line is a record. Times in milliseconds since 1970 UTC; codes as in `block.ts`. */
  record(at: number, level: number, zone: number): void;
  /** A record begins here whose time stands on a later line. */
  begin(): void;
  /** The line belongs to the record above it; false (and unread) when there is none. */
  continue(): boolean;
  /** Gives the record being read its time. Does not settle a line. */
  settle(at: number, level: number, zone: number): void;
  /** Says why the record being read is none. Does not settle a line. */
  reject(reason: string): void;
  /** The line says nothing: blank, a comment, a header. */
  skip(): void;
  /** The line cannot be read; it is counted and shown. */
  unreadable(reason: string): void;
}

/** Reads a file line by line; it may remember what it saw before. */
export interface LineReader {
  /** Reads bytes[start,end), one line without its line end, and tells `sink` what it is. */
  line(bytes: Buffer, start: number, end: number, sink: LineSink): void;
  /** The file ends. */
  end?(sink: LineSink): void;
  /** What `describe` will need. */
  state?(): FormatState;
}

/** One record found in a document. */
export interface DocumentRecord {
  /** The bytes of the document the record stands in; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly level: number;
  readonly zone: number;
  readonly variant?: number;
}

/** Where a document reader puts what it found, in the order of the document. */
export interface DocumentSink {
  record(record: DocumentRecord): void;
  unreadable(start: number, end: number, reason: string): void;
  /** Something worth knowing about the file as a whole. */
  note(sentence: string): void;
}

interface FormatBase {
  /** Stable id, also the folder's name. */
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  /** What it reads, for the generated table of formats. */
  readonly reads: string;
  /** How it decides zones, for the same table. */
  readonly zones: string;
  detect(sample: Sample): Detection;
  /** Prepares reading single records of one file. */
  describer(context: DescribeContext): Describe;
}

/** A format read line by line, of any size. */
export interface LineFormat extends FormatBase {
  readonly family: 'lines';
  open(context: ReadContext): LineReader;
}

/** A format of JSON documents, each of bounded size, held in memory while read. */
export interface DocumentFormat extends FormatBase {
  readonly family: 'document';
  read(document: Buffer, context: ReadContext, sink: DocumentSink): FormatState;
}

export type Format = LineFormat | DocumentFormat;

/** "Not mine", with the reason. */
export const notMine = (reason: string): Detection => ({ confidence: 0, reason });
