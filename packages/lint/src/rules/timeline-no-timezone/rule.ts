import type { StructureRule } from '../../structure-rule.ts';

export const timelineNoTimezone: StructureRule = {
  id: 'structure/timeline-no-timezone',
  level: 'warn',
  what: 'The times of the timeline name no zone.',
  why: 'A time without a zone is read differently by everyone who was not there.',
  question: 'Which zone are these times in? UTC serves best.',
  find: ({ shape }) => {
    const first = shape.rows.find((row) => row.timed && !row.zoned);
    return first ? [{ where: first.where }] : [];
  },
};
