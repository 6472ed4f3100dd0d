/** What to tell about a file that cannot be linted: which, why, and what to do about it. */
export interface FileProblemParts {
  readonly path: string;
  readonly what: string;
  readonly todo?: string;
  readonly cause?: unknown;
}

/** A file (or a word of the command line) that cannot be used; the others still can. */
export class FileProblem extends Error {
  readonly path: string;
  readonly todo: string | undefined;

  constructor({ path, what, todo, cause }: FileProblemParts) {
    super(what, { cause });
    this.name = 'FileProblem';
    this.path = path;
    this.todo = todo;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there (any more)',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
};

/** Why the operating system refused, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

/** The problem of a file that cannot be opened or read. */
export const unreadable = (path: string, error: unknown): FileProblem =>
  new FileProblem({ path, what: `${path} cannot be read: ${reasonOf(error)}.`, cause: error });
