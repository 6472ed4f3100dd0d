import { AnswerError, type Problem, ProblemError } from '@kintsugi/contract';
import { KintsugiError, Need } from '@kintsugi/domain';
import { z } from 'zod';
import { EXIT } from './exit.ts';
import { type Explanation, explainPlainly, plainExplanation } from './explanation.ts';

/** What to do about an answer of the server, beyond what it says itself. */
const TODO: Readonly<Record<string, string>> = {
  'auth/not-signed-in': 'Sign in with `kintsugi login`, or set KINTSUGI_API_KEY.',
  'auth/not-allowed': 'Ask an admin of the workspace, or sign in as somebody else: kintsugi login',
  'conflict/stale': 'Run the command again: it starts from what is stored now.',
  'person/unknown': 'Give an @handle, an e-mail address or a name of somebody known there.',
  'server/unexpected': 'The log of the server says more; look for the request id.',
  'server/not-ready': 'Try again in a moment.',
};

/** Turns whatever a command threw into an explanation. */
export function explain(error: unknown): Explanation {
  if (error instanceof ProblemError) return explainProblem(error.problem);
  if (error instanceof AnswerError) return explainMismatch(error);
  if (error instanceof KintsugiError) return plainExplanation(EXIT.failed, error.message);
  return explainPlainly(error);
}

/** Not JSON, or JSON of another shape: another program listens there, or one of another version. */
const explainMismatch = (error: AnswerError): Explanation => ({
  ...plainExplanation(
    EXIT.failed,
    'What answers there is no Kintsugi, or one of another version.',
    'Look whether the address is right, and use the kintsugi of the same version as the server.',
  ),
  details: [error.message],
});

function explainProblem(problem: Problem): Explanation {
  const needs = z.array(Need).safeParse(problem.needs ?? []);
  const asks = needs.success ? needs.data.filter((need) => need.weight === 'ask') : [];
  const details = [
    ...(needs.data?.length
      ? needs.data.map((need) => `${need.message} [${need.id}]`)
      : [problem.detail]),
    ...(problem.fields ?? []).map((field) => `${field.path}: ${field.message}`),
    ...(problem.requestId && problem.status >= 500 ? [`Request id: ${problem.requestId}`] : []),
  ];
  const acknowledge = asks.length > 0 ? acknowledgeHint(asks.map((need) => need.id)) : undefined;
  const wait =
    problem.retryAfterSeconds === undefined
      ? undefined
      : `Try again in ${problem.retryAfterSeconds} seconds.`;
  return {
    exitCode: EXIT.refused,
    title: `${problem.title}.`,
    details: details.filter((detail) => detail !== problem.title),
    todo: acknowledge ?? wait ?? TODO[problem.id],
    problem,
  };
}

const acknowledgeHint = (ids: readonly string[]): string =>
  `Where it only asks, answer yes with: ${[...new Set(ids)].map((id) => `--acknowledge ${id}`).join(' ')}`;
