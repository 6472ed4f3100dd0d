import { endpoints } from '@kintsugi/contract';
import { answerReview, type Deps, getBoard, getReview } from '@kintsugi/workflow';
import type { Router } from '../http/router.ts';

/** Following up: the board of what is due, and the 30-day review. */
export function registerFollowupRoutes(router: Router, deps: Deps): void {
  router.handle(endpoints.getBoard, async ({ actor }) => getBoard(deps, actor));
  router.handle(endpoints.getReview, async ({ actor, params }) => getReview(deps, actor, params));
  router.handle(endpoints.answerReview, async ({ actor, params, body }) =>
    answerReview(deps, actor, { ...params, ...body }),
  );
}
