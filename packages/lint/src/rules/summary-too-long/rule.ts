import type { StructureRule } from '../../structure-rule.ts';
import { countSentences } from '../../text/count-sentences.ts';

const MOST = 3;

export const summaryTooLong: StructureRule = {
  id: 'structure/summary-too-long',
  title: 'Summary too long',
  level: 'warn',
  what: 'The summary has more than three sentences.',
  why: 'Summary (2-3 sentences): what is longer is not read.',
  question: 'What happened, when, and what did it mean to others?',
  examples: {
    fails: ['## 1. Summary\n\nIt was slow for 47 minutes. It was bad. It was long. It is over.'],
    passes: ['## 1. Summary\n\nThe checkout was slow for 47 minutes. One in six shoppers left.'],
  },
  find: ({ shape }) => {
    if (shape.summary === null) return [];
    const count = countSentences(shape.summary.text);
    return count > MOST
      ? [
          {
            where: shape.summary.where,
            message: `The summary has ${count} sentences: more than ${MOST}.`,
          },
        ]
      : [];
  },
};
