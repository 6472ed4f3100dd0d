import type { StructureRule } from '../../structure-rule.ts';

export const actionInvalidDate: StructureRule = {
  id: 'structure/action-invalid-date',
  title: 'Action item with an impossible due date',
  level: 'error',
  what: 'This due date is no day that is still to come.',
  why: 'Every action item has an owner and date: a day nobody can meet is none.',
  question: 'By which day will this be done?',
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-30 |',
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | next sprint |',
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-01-02 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Add a warm-up stage | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape, today }) =>
    shape.actions.flatMap((action) => {
      if (action.due === null || action.done) return [];
      const { text, date } = action.due;
      if (date === null)
        return [{ where: action.dueWhere, message: `“${text}” is no day of the calendar.` }];
      return date < today ? [{ where: action.dueWhere, message: `${date} is in the past.` }] : [];
    }),
};
