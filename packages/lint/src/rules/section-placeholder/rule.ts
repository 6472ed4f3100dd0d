import { SECTION_TITLES, SECTIONS } from '@kintsugi/domain/light';
import type { StructureRule } from '../../structure-rule.ts';
import { isPlaceholder } from './placeholder.ts';

export const sectionPlaceholder: StructureRule = {
  id: 'structure/section-placeholder',
  title: 'Section still to be written',
  level: 'warn',
  what: 'This section holds nothing but a promise to write it.',
  why: 'Write up within 24 hours of the meeting: memory fades, and a promise teaches nobody.',
  question: 'What would the reader of this section want to know?',
  examples: {
    fails: ['## 5. What Went Well\n\nTBD', '## 3. Impact\n\n<!-- how long, how many? -->'],
    passes: ['## 5. What Went Well\n\n- The alert fired.'],
  },
  find: ({ shape }) =>
    SECTIONS.flatMap((key) => {
      const { present, empty, text, where } = shape.sections[key];
      if (!present || empty || !isPlaceholder(text)) return [];
      return [{ where, message: `“${SECTION_TITLES[key]}” is still to be written.` }];
    }),
};
