import { lateWriteUp } from '../../shape/late-write-up.ts';
import type { StructureRule } from '../../structure-rule.ts';

export const sev1LateWriteup: StructureRule = {
  id: 'structure/sev1-late-writeup',
  title: 'Late write-up of a SEV1',
  level: 'warn',
  what: 'The write-up of a SEV1 came later than 48 hours.',
  why: 'SEV1: post-mortem required within 48 hours. Memory fades, and the next one does not wait.',
  question: 'What made it hard to write this up in time?',
  examples: {
    fails: ['**Severity:** SEV1\n**Incident date:** 2026-01-14\n**Written:** 2026-01-19 10:00 UTC'],
    passes: [
      '**Severity:** SEV1\n**Incident date:** 2026-01-14\n**Written:** 2026-01-15 10:00 UTC',
    ],
  },
  find: ({ shape }) => lateWriteUp(shape, 'SEV1'),
};
