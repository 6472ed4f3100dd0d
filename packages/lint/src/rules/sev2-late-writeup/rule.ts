import { lateWriteUp } from '../../shape/late-write-up.ts';
import type { StructureRule } from '../../structure-rule.ts';

export const sev2LateWriteup: StructureRule = {
  id: 'structure/sev2-late-writeup',
  level: 'warn',
  what: 'The write-up of a SEV2 came later than 1 week.',
  why: 'SEV2: post-mortem required within 1 week. Memory fades, and the next one does not wait.',
  question: 'What made it hard to write this up in time?',
  find: ({ shape }) => lateWriteUp(shape, 'SEV2'),
};
