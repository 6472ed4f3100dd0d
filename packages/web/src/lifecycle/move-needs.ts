import { ProblemError } from '@kintsugi/contract';
import { Need } from '@kintsugi/domain';

/** The needs that the server refused a move for. */
function needsIn(error: unknown): Need[] {
  if (!(error instanceof ProblemError)) return [];
  return (error.problem.needs ?? []).flatMap((need) => Need.safeParse(need).data ?? []);
}

/** The same, parted into what is lacking and what is asked. */
export function partedNeeds(error: unknown) {
  const needs = needsIn(error);
  return {
    lacking: needs.filter((need) => need.weight === 'lacking'),
    asks: needs.filter((need) => need.weight === 'ask'),
  };
}
