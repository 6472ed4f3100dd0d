import type { StructureRule } from '../../structure-rule.ts';
import { isVague } from './vague.ts';

export const actionVagueOwner: StructureRule = {
  id: 'structure/action-vague-owner',
  title: 'Action item of nobody in particular',
  level: 'error',
  what: 'This owner is nobody in particular.',
  why: 'Action items without owners: nothing gets done. What everyone owns, nobody does.',
  question: 'Which one person will see to it that this gets done?',
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | the platform team | 2026-02-06 |',
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | TBD | 2026-02-06 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape }) =>
    shape.actions
      .filter((action) => action.owner !== null && isVague(action.owner))
      .map((action) => ({
        where: action.ownerWhere,
        message: `“${action.owner}” is nobody in particular.`,
      })),
};
