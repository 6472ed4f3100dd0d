import { lateWriteUp } from '../../shape/late-write-up.ts';
import type { StructureRule } from '../../structure-rule.ts';

export const sev2LateWriteup: StructureRule = {
  id: 'structure/sev2-late-writeup',
  title: 'Late write-up of a SEV2',
  level: 'warn',
  what: 'The write-up of a SEV2 came later than 1 week.',
  why: 'SEV2: post-mortem required within 1 week. Memory fades, and the next one does not wait.',
  question: 'What made it hard to write this up in time?',
  examples: {
    fails: ['**Severity:** SEV2\n**Incident date:** 2026-01-01\n**Written:** 2026-01-14 10:00 UTC'],
    passes: [
      '**Severity:** SEV2\n**Incident date:** 2026-01-14\n**Written:** 2026-01-15 10:00 UTC',
    ],
  },
  find: ({ shape }) => lateWriteUp(shape, 'SEV2'),
};
