import { GIT_DATE } from './parse-git-date.ts';

/** The first line of a commit in git's own formats; a hash is SHA-1 or SHA-256, maybe shortened. */
const COMMIT = /^commit ([0-9a-f]{7,64})(?: |$)/;
const HEADER = /^(Author|AuthorDate|Date|Commit|CommitDate|Merge|Reflog|Reflog message): *(.*)$/;
/** More of a line is not looked at, so that no text can make the patterns below slow. */
const MAX_ONE_LINE = 2000;
const ONE_LINE = /^([0-9a-f]{7,64})[ \t|,;-]/;

/** A header line of a commit: its key and value. */
export interface CommitHeader {
  readonly key: string;
  readonly value: string;
}

/** The hash when a line begins a commit. */
export const commitOf = (line: string): string | undefined => COMMIT.exec(line)?.[1];

/** The header that a line is; undefined for others. */
export function headerOf(line: string): CommitHeader | undefined {
  const [, key, value] = HEADER.exec(line) ?? [];
  return key === undefined || value === undefined
    ? undefined
    : { key, value: value.slice(0, MAX_ONE_LINE).trim() };
}

/** A commit as git prints it on one line with its date, in whichever order. */
export interface OneLineCommit {
  readonly hash: string;
  readonly date: string;
  /** The line without hash and date. */
  readonly text: string;
}

/** Reads a commit on one line: it begins with the hash and has a date somewhere. */
export function readOneLine(whole: string): OneLineCommit | undefined {
  const line = whole.slice(0, MAX_ONE_LINE);
  const hash = ONE_LINE.exec(line)?.[1];
  const rest = hash === undefined ? '' : line.slice(hash.length);
  const found = GIT_DATE.exec(rest);
  if (hash === undefined || found === null) return undefined;
  const before = rest.slice(0, found.index);
  const after = rest.slice(found.index + found[0].length);
  const text = [before, after].map(trimSeparators).filter((part) => part !== '');
  return { hash, date: found[0], text: text.join(' ') };
}

const trimSeparators = (text: string): string => text.replace(/^[\s|,;()-]+|[\s|,;(-]+$/g, '');

/** A commit as git prints it over several lines. */
export interface Commit {
  readonly hash: string;
  readonly author: string | undefined;
  /** When it was committed, else authored, as it stands. */
  readonly date: string | undefined;
  readonly subject: string;
}

/** Reads the lines of a commit; null when the first is not `commit HASH`. */
export function readCommit(text: string): Commit | null {
  const lines = text.split(/\r?\n/);
  const hash = commitOf(lines[0] ?? '');
  if (hash === undefined) return null;
  const headerEnd = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const header = lines.slice(1, headerEnd === -1 ? lines.length : headerEnd).map(headerOf);
  const fieldOf = (key: string) => header.find((field) => field?.key === key)?.value;
  const message = headerEnd === -1 ? [] : lines.slice(headerEnd + 1).filter(isMessageLine);
  return {
    hash,
    author: fieldOf('Author')?.replace(/ *<[^>]*>$/, ''),
    date: fieldOf('CommitDate') ?? fieldOf('Date') ?? fieldOf('AuthorDate'),
    subject: subjectOf(message.map((line) => line.trim())),
  };
}

// Messages are indented by four columns; what is not (--stat, -p) is no message.
const isMessageLine = (line: string): boolean => /^(?: {4}|\t)/.test(line) && line.trim() !== '';

// The subject of a merged pull request says only its number: what it was about stands below.
function subjectOf([first = '', second]: readonly string[]): string {
  return /^Merge pull request/.test(first) && second ? `${first}: ${second}` : first;
}
