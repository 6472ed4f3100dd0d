import type { StructureRule } from '../../structure-rule.ts';

export const actionNoOwner: StructureRule = {
  id: 'structure/action-no-owner',
  title: 'Action item without an owner',
  level: 'error',
  what: 'This action item has no owner.',
  why: 'Action items without owners: nothing gets done.',
  question: 'Who will see to it that this gets done?',
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | | 2026-02-06 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.owner === null)
      .map((action) => ({ where: action.where })),
};
