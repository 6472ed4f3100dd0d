import type { StructureRule } from '../../structure-rule.ts';

export const timelineNotChronological: StructureRule = {
  id: 'structure/timeline-not-chronological',
  title: 'Timeline out of order',
  level: 'warn',
  what: 'This row is earlier than the one before it.',
  why: 'Go chronologically: the order shows what people could know at each point.',
  question: 'What did you know at this point?',
  examples: {
    fails: [
      '## 2. Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 09:49 | Latency is normal |\n| 09:02 | Node replaced |',
    ],
    passes: [
      '## 2. Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 09:02 | Node replaced |\n| 09:49 | Latency is normal |',
    ],
  },
  find: ({ shape }) => {
    let latest = Number.NEGATIVE_INFINITY;
    return shape.rows.flatMap((row) => {
      if (row.order === null) return [];
      const early = row.order < latest;
      latest = Math.max(latest, row.order);
      return early ? [{ where: row.where }] : [];
    });
  },
};
