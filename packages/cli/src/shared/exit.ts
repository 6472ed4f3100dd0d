/** The exit codes of every command, as `docs/guide/command-line.md` lists them. */
export const EXIT = {
  ok: 0,
  /** It ran, and the answer is no: findings of level error, an import that failed. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** No server answers. */
  unreachable: 3,
  /** The server answers, and refuses. */
  refused: 4,
  /** Another Kintsugi runs on this data folder. */
  dataFolderInUse: 5,
  /** The server cannot start: port, database, data folder. */
  cannotStart: 6,
  /** Ctrl-C, or a question was answered with Esc. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
