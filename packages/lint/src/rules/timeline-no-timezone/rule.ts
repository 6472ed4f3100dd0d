import type { StructureRule } from '../../structure-rule.ts';

export const timelineNoTimezone: StructureRule = {
  id: 'structure/timeline-no-timezone',
  title: 'Timeline without a time zone',
  level: 'warn',
  what: 'The times of the timeline name no zone.',
  why: 'A time without a zone is read differently by everyone who was not there.',
  question: 'Which zone are these times in? UTC serves best.',
  examples: {
    fails: [
      '## 2. Timeline\n\n| Time | Event |\n|---|---|\n| 09:02 | Node replaced |\n| 09:49 | Latency is normal |',
    ],
    passes: [
      '## 2. Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 09:02 | Node replaced |\n| 09:49 | Latency is normal |',
    ],
  },
  find: ({ shape }) => {
    const first = shape.rows.find((row) => row.timed && !row.zoned);
    return first ? [{ where: first.where }] : [];
  },
};
