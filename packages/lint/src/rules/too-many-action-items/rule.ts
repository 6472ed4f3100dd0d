import { ADVISED_ACTIONS } from '@kintsugi/domain/light';
import type { StructureRule } from '../../structure-rule.ts';

export const tooManyActionItems: StructureRule = {
  id: 'structure/too-many-action-items',
  title: 'Too many action items',
  level: 'warn',
  what: 'There are more than five action items.',
  why: 'Too many action items: nothing gets done.',
  question:
    "What's the smallest change that would have prevented this? Which three to five matter most?",
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape }) => {
    const extra = shape.actions[ADVISED_ACTIONS.most];
    if (!extra) return [];
    return [
      {
        where: shape.sections.actions.where,
        message: `There are ${shape.actions.length} action items: more than ${ADVISED_ACTIONS.most}.`,
      },
    ];
  },
};
