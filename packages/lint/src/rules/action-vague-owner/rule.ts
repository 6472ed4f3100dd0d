import type { StructureRule } from '../../structure-rule.ts';
import { isVague } from './vague.ts';

export const actionVagueOwner: StructureRule = {
  id: 'structure/action-vague-owner',
  level: 'error',
  what: 'This owner is nobody in particular.',
  why: 'Action items without owners: nothing gets done. What everyone owns, nobody does.',
  question: 'Which one person will see to it that this gets done?',
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.owner !== null && isVague(action.owner))
      .map((action) => ({
        where: action.ownerWhere,
        message: `“${action.owner}” is nobody in particular.`,
      })),
};
