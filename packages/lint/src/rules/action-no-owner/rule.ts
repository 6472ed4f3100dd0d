import type { StructureRule } from '../../structure-rule.ts';

export const actionNoOwner: StructureRule = {
  id: 'structure/action-no-owner',
  level: 'error',
  what: 'This action item has no owner.',
  why: 'Action items without owners: nothing gets done.',
  question: 'Who will see to it that this gets done?',
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.owner === null)
      .map((action) => ({ where: action.where })),
};
