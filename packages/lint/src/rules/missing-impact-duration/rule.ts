import type { StructureRule } from '../../structure-rule.ts';

export const missingImpactDuration: StructureRule = {
  id: 'structure/missing-impact-duration',
  title: 'Impact without a duration',
  level: 'error',
  what: 'The impact does not say how long it lasted.',
  why: 'Duration: how long? Without it nobody can tell whether the next one was better.',
  question: 'From when to when were others affected?',
  examples: {
    fails: ['## 3. Impact\n\n- **Users affected**: 12'],
    passes: ['## 3. Impact\n\n- **Duration**: 47 minutes'],
  },
  find: ({ shape }) => {
    const { present, empty, where } = shape.sections.impact;
    return present && !empty && !shape.hasDuration ? [{ where }] : [];
  },
};
