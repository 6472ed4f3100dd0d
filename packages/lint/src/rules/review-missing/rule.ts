import { DAY_MS, REVIEW_AFTER_DAYS } from '@kintsugi/domain/light';
import type { StructureRule } from '../../structure-rule.ts';

export const reviewMissing: StructureRule = {
  id: 'structure/review-missing',
  title: '30-day review missing',
  level: 'info',
  what: 'It was published more than 30 days ago, and nothing says whether the actions worked.',
  why: 'Never following up: actions drift, cynicism grows.',
  question: 'Did it work? What was learned since?',
  examples: {
    fails: ['**Severity:** SEV1\n**Published:** 2025-11-20'],
    passes: [
      '**Severity:** SEV1\n**Published:** 2026-01-10',
      '**Severity:** SEV1\n**Published:** 2025-11-20\n**Reviewed:** 2025-12-20',
    ],
  },
  find: ({ shape, asOf }) => {
    const { publishedAt, reviewed, top } = shape;
    if (publishedAt === null || reviewed) return [];
    return asOf - publishedAt > REVIEW_AFTER_DAYS * DAY_MS ? [{ where: top }] : [];
  },
};
