import type { StructureRule } from '../../structure-rule.ts';
import { endsAtPerson } from './ends-at-person.ts';

/** A cause that names it first, whatever stands beside it. */
const OPENS =
  /^(?:the )?(?:root cause (?:was|is|:) ?)?(?:plain |simple |pure )?(?:human|operator|user|pilot) (?:error|mistake|failure)/i;

export const rootCauseHumanError: StructureRule = {
  id: 'structure/root-cause-human-error',
  title: 'Root cause that stops at human error',
  level: 'error',
  what: 'The root cause stops at human error.',
  why: 'Not "human error"—go deeper.',
  question:
    "Why was the error possible? What safeguards didn't catch it? What systemic conditions contributed?",
  examples: {
    fails: ['## 4. Root Cause(s)\n\n- Human error.'],
    passes: ['## 4. Root Cause(s)\n\n- The tool deletes without asking, and there was no backup.'],
  },
  find: ({ shape }) => {
    const told = shape.causes.filter((cause) => cause.text.trim() !== '');
    const stops = told.filter((cause) => cause.last && endsAtPerson(cause.text));
    const all = stops.length === told.length;
    return stops
      .filter((cause) => all || OPENS.test(cause.text))
      .map((cause) => ({ where: cause.where }));
  },
};
