import type { ShapeCause } from '../../shape/shape.ts';
import type { StructureRule } from '../../structure-rule.ts';

/** A step of a chain as people write it: `Why 1: …`, `1. Why did …?`, `**Why?** …`. */
const STEP =
  /^\W*(?:\d+[.)]\s*)?(?:the\s)?(?:(?:first|second|third|1st|2nd|3rd)\s)?why\b|^\W*why\s*#?\d/i;

/** A cause that is only one step: a trigger with nothing below it, or a lone why. */
function isOnlyStep(causes: readonly ShapeCause[]): boolean {
  const [first, second] = causes;
  if (first === undefined || first.text.trim() === '') return false;
  const steps = causes.filter(({ text }) => STEP.test(text));
  if (steps.length > 0) return steps.length === 1 && causes.length <= 2;
  return second === undefined && first.trigger;
}

export const whyChainShort: StructureRule = {
  id: 'structure/why-chain-short',
  title: 'Why-chain that stops after one step',
  level: 'info',
  what: 'The chain of whys stops after one step.',
  why: 'Use 5 Whys technique, look for systemic issues: the first answer is where the explanation starts.',
  question: 'Why was the error possible? What systemic conditions contributed?',
  examples: {
    fails: [
      '## 4. Root Cause(s)\n\n- Why 1: the certificate had expired.',
      '## 4. Root Cause(s)\n\n- **Trigger**: the certificate had expired.',
    ],
    passes: [
      '## 4. Root Cause(s)\n\n- Why 1: the certificate had expired.\n- Why 2: the renewal job ran on a host that was gone.\n- Why 3: no alert watches the job.',
      '## 4. Root Cause(s)\n\n- The node joined with a cold cache.',
    ],
  },
  find: ({ shape }) => {
    const [first] = shape.causes;
    return first && isOnlyStep(shape.causes) ? [{ where: first.where }] : [];
  },
};
