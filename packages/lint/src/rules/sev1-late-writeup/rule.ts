import { lateWriteUp } from '../../shape/late-write-up.ts';
import type { StructureRule } from '../../structure-rule.ts';

export const sev1LateWriteup: StructureRule = {
  id: 'structure/sev1-late-writeup',
  level: 'warn',
  what: 'The write-up of a SEV1 came later than 48 hours.',
  why: 'SEV1: post-mortem required within 48 hours. Memory fades, and the next one does not wait.',
  question: 'What made it hard to write this up in time?',
  find: ({ shape }) => lateWriteUp(shape, 'SEV1'),
};
