import type { ANTI_PATTERNS } from '@kintsugi/domain';

type AntiPattern = (typeof ANTI_PATTERNS)[number]['id'];

/** Which rules answer each anti-pattern of the specification's table. */
export const RULES_BY_ANTI_PATTERN: Readonly<Record<AntiPattern, readonly string[]>> = {
  'naming-individuals': ['language/named-individual', 'language/blame'],
  'should-have': ['language/counterfactual', 'language/certainty'],
  'no-action-items': ['structure/no-action-items'],
  'too-many-action-items': ['structure/too-many-action-items'],
  'no-owner': ['structure/action-no-owner', 'structure/action-vague-owner'],
  'no-follow-up': [
    'structure/review-missing',
    'structure/action-no-due-date',
    'structure/action-invalid-date',
  ],
  'only-big-incidents': ['structure/only-big-incidents'],
};
