import type { StructureRule } from '../../structure-rule.ts';

export const actionNoDueDate: StructureRule = {
  id: 'structure/action-no-due-date',
  title: 'Action item without a due date',
  level: 'error',
  what: 'This action item has no due date.',
  why: 'Every action item has an owner and date. No orphan items.',
  question: 'By when will this be done?',
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.due === null)
      .map((action) => ({ where: action.where })),
};
