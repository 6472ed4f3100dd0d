import type { StructureRule } from '../../structure-rule.ts';

export const noActionItems: StructureRule = {
  id: 'structure/no-action-items',
  title: 'No action items',
  level: 'error',
  what: 'There are no action items, and no reason why.',
  why: 'No action items: wasted learning opportunity.',
  question: 'If this happens again, what would we do differently?',
  examples: {
    fails: ['## 7. Action Items\n\nNone.'],
    passes: ['## 7. Action Items\n\nNone, because the system is switched off next week.'],
  },
  find: ({ shape }) =>
    shape.actions.length > 0 || shape.noActionsReason
      ? []
      : [{ where: shape.sections.actions.where }],
};
