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
