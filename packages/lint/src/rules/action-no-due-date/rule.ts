import type { StructureRule } from '../../structure-rule.ts';

export const actionNoDueDate: StructureRule = {
  id: 'structure/action-no-due-date',
  level: 'error',
  what: 'This action item has no due date.',
  why: 'Every action item has an owner and date. No orphan items.',
  question: 'By when will this be done?',
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.due === null)
      .map((action) => ({ where: action.where })),
};
