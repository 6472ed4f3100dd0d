import { DAY_MS, REVIEW_AFTER_DAYS } from '@kintsugi/domain/light';
import type { StructureRule } from '../../structure-rule.ts';

export const reviewMissing: StructureRule = {
  id: 'structure/review-missing',
  level: 'info',
  what: 'It was published more than 30 days ago, and nothing says whether the actions worked.',
  why: 'Never following up: actions drift, cynicism grows.',
  question: 'Did it work? What was learned since?',
  find: ({ shape, asOf }) => {
    const { publishedAt, reviewed, top } = shape;
    if (publishedAt === null || reviewed) return [];
    return asOf - publishedAt > REVIEW_AFTER_DAYS * DAY_MS ? [{ where: top }] : [];
  },
};
