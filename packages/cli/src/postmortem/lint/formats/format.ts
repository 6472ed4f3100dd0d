import type { FileProblem } from '@kintsugi/lint/files';
import type { Linted } from '../lint-file.ts';
import type { Plan } from '../plan.ts';
import type { Tally } from '../tally.ts';

/** Says what was found, piece by piece as it comes; each answer is what to print. */
export interface Format {
  readonly begin: () => string;
  readonly file: (linted: Linted) => string;
  readonly problem: (problem: FileProblem) => string;
  readonly end: () => string;
}

/** Makes a format for a run; the tally is what the run has come to whenever it is looked at. */
export type CreateFormat = (plan: Plan, tally: Tally) => Format;

/** Each is loaded when it is the one asked for. A new one is a file beside this and a line here. */
const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).prettyFormat,
  json: async () => (await import('./json.ts')).jsonFormat,
  sarif: async () => (await import('./sarif.ts')).sarifFormat,
  github: async () => (await import('./github.ts')).githubFormat,
  junit: async () => (await import('./junit.ts')).junitFormat,
} satisfies Record<string, () => Promise<CreateFormat>>;

export type FormatName = keyof typeof FORMATS;

/** The formats, as words of the command line. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

export const openFormat = async (plan: Plan, tally: Tally): Promise<Format> =>
  (await FORMATS[plan.format]())(plan, tally);
