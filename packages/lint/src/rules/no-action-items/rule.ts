import type { StructureRule } from '../../structure-rule.ts';

export const noActionItems: StructureRule = {
  id: 'structure/no-action-items',
  level: 'error',
  what: 'There are no action items, and no reason why.',
  why: 'No action items: wasted learning opportunity.',
  question: 'If this happens again, what would we do differently?',
  find: ({ shape }) =>
    shape.actions.length > 0 || shape.noActionsReason
      ? []
      : [{ where: shape.sections.actions.where }],
};
