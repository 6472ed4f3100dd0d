import { ProblemError } from '@kintsugi/contract';
import { ERRORS, type FieldProblem } from '@kintsugi/domain';

export interface ProblemText {
  readonly title: string;
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
  readonly advice: string | null;
  readonly requestId: string | null;
}

const catalogue: Readonly<Record<string, { readonly fault: 'user' | 'ours' }>> = ERRORS;

/** Any error in words: what happened, what to do, and the request's id where there is one. */
export function describeProblem(error: unknown): ProblemText {
  if (error instanceof ProblemError) {
    const { problem } = error;
    const ours = catalogue[problem.id]?.fault === 'ours' || problem.status >= 500;
    return {
      title: problem.title,
      detail: problem.detail,
      fields: problem.fields ?? [],
      advice: ours
        ? 'What you wrote is still here. Try again in a moment; if it stays, tell the person who runs this Kintsugi.'
        : null,
      requestId: problem.requestId ?? null,
    };
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return plain('Kintsugi cannot be reached', 'Check the connection; nothing you wrote is lost.');
  return plain(
    'Something unexpected happened',
    error instanceof Error ? error.message : String(error),
  );
}

const plain = (title: string, detail: string): ProblemText => ({
  title,
  detail,
  fields: [],
  advice: null,
  requestId: null,
});

/** The message about one field, where the server named it. */
export const fieldMessage = (error: unknown, path: string): string | undefined =>
  error instanceof ProblemError
    ? error.problem.fields?.find((field) => field.path === path)?.message
    : undefined;
