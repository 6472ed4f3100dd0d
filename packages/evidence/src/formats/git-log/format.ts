import { describeZone } from '../../time/describe-zone.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type {
  Describe,
  DescribeContext,
  LineFormat,
  LineReader,
  LineSink,
  ReadContext,
  RecordDescription,
} from '../format.ts';
import { notMine } from '../format.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { parseGitDate } from './parse-git-date.ts';
import { commitOf, headerOf, readCommit, readOneLine } from './read-commit.ts';

/** What `git log` prints. */
export const gitLog: LineFormat = {
  id: 'git-log',
  title: 'git log',
  kind: 'change',
  family: 'lines',
  reads:
    'The output of `git log`: default, `--pretty=fuller` (the commit date counts), every absolute `--date=…`, also with `--stat` or `-p`, and one-line formats that begin with the hash and hold a date.',
  zones:
    'git prints offsets; with `--date=local` or `short` times are read in the zone chosen for the file, else UTC.',
  detect,
  open,
  describer,
};

function detect(sample: Sample) {
  const lines = sample.lines.map((line) => line.toString('utf8'));
  const commits = lines.filter((line) => commitOf(line) !== undefined).length;
  const headers = lines.filter((line) => /^(?:Author|Date|CommitDate): /.test(line)).length;
  if (commits > 0 && headers > 0 && commitOf(lines[0] ?? '') !== undefined) {
    return {
      confidence: 0.97,
      reason: 'it begins with “commit” and a hash, and has authors and dates',
    };
  }
  const share = sample.share((line) => readOneLine(line.toString('utf8')) !== undefined);
  if (share < 0.5) return notMine('no line begins with “commit” and a hash');
  return { confidence: 0.2 + 0.7 * share, reason: 'its lines begin with a hash and hold a date' };
}

/** Reads commits line by line; the date stands on a later line than the beginning. */
class CommitReader implements LineReader {
  readonly #clock: ReadContext['clock'];
  readonly #time = new ParsedTime();
  #inHeader = false;
  #committed = false;

  constructor({ clock }: ReadContext) {
    this.#clock = clock;
  }

  line(bytes: Buffer, start: number, end: number, sink: LineSink): void {
    const text = bytes.toString('utf8', start, end);
    if (commitOf(text) !== undefined) {
      this.#inHeader = true;
      this.#committed = false;
      sink.begin();
      sink.reject('the commit has no date');
    } else if (text.trim() === '') {
      this.#inHeader = false;
      sink.skip();
    } else if (this.#inHeader) {
      sink.continue();
      this.#readHeader(text, sink);
    } else this.#readOther(text, sink);
  }

  #readHeader(line: string, sink: LineSink): void {
    const { key, value } = headerOf(line) ?? { key: '', value: '' };
    if (key === 'CommitDate' || ((key === 'Date' || key === 'AuthorDate') && !this.#committed)) {
      this.#committed = key === 'CommitDate';
      this.#settle(value, sink);
    }
  }

  #readOther(line: string, sink: LineSink): void {
    const indented = /^\s/.test(line);
    const commit = indented ? undefined : readOneLine(line);
    if (commit !== undefined) {
      sink.begin();
      this.#settle(commit.date, sink);
    } else if (!sink.continue()) {
      sink.unreadable('it is not part of a commit, and has no hash and date');
    }
  }

  #settle(date: string, sink: LineSink): void {
    const time = this.#time;
    if (parseGitDate(date, time)) {
      sink.settle(this.#clock.instantOf(time), 0, this.#clock.zoneCodeOf(time));
    } else {
      sink.reject(`its date “${date.slice(0, 60)}” says no instant; use git log --date=iso`);
    }
  }
}

function open(context: ReadContext): LineReader {
  return new CommitReader(context);
}

function describer({ clock, fileName }: DescribeContext): Describe {
  const time = new ParsedTime();
  const describe = (date: string, actor: string | null, text: string): RecordDescription | null =>
    parseGitDate(date, time)
      ? {
          atOriginal: date,
          precision: time.precisionName,
          zone: describeZone(time, clock),
          source: sourceOfFile(fileName),
          actor,
          text: cleanText(text),
        }
      : null;
  return (bytes) => {
    const text = bytes.toString('utf8');
    const commit = readCommit(text);
    if (commit !== null) {
      const actor = commit.author === undefined ? null : cleanText(commit.author, 200);
      return describe(commit.date ?? '', actor, `${commit.hash.slice(0, 7)} ${commit.subject}`);
    }
    const line = readOneLine(text.split(/\r?\n/)[0] ?? '');
    return line === undefined
      ? null
      : describe(line.date, null, `${line.hash.slice(0, 7)} ${line.text}`);
  };
}
