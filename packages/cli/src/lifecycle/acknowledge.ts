import { ProblemError } from '@kintsugi/contract';
import { Need } from '@kintsugi/domain';
import { z } from 'zod';
import { askYes, canAsk } from '../shared/ask.ts';

/** What of the options matters here. */
interface Answers {
  readonly json: boolean;
  readonly acknowledge: readonly string[];
}

/**
 * Tries a step with what was acknowledged. Where the server only asks, and somebody sits at the
 * terminal, they are asked, and it is tried once more.
 */
export async function answerAsks<T>(
  { json, acknowledge }: Answers,
  attempt: (acknowledged: readonly string[]) => Promise<T>,
): Promise<T> {
  try {
    return await attempt(acknowledge);
  } catch (error) {
    const needs = needsOf(error);
    const onlyAsks = needs.length > 0 && needs.every((need) => need.weight === 'ask');
    if (!onlyAsks || !canAsk(json)) throw error;
    for (const need of needs) {
      if (!(await askYes(`${need.message} Go on?`))) throw error;
    }
    return attempt([...acknowledge, ...needs.map((need) => need.id)]);
  }
}

function needsOf(error: unknown): readonly Need[] {
  if (!(error instanceof ProblemError)) return [];
  const needs = z.array(Need).safeParse(error.problem.needs);
  return needs.success ? needs.data : [];
}
