import { SECTION_TITLES, SECTIONS } from '@kintsugi/domain/light';
import type { StructureRule } from '../../structure-rule.ts';

export const missingSection: StructureRule = {
  id: 'structure/missing-section',
  title: 'Missing section',
  level: 'error',
  what: 'A section of the template is missing or empty.',
  why: 'Each of the seven sections asks for something that is forgotten otherwise.',
  question: 'What would the reader of this section want to know?',
  examples: {
    fails: ['## 5. What Went Well'],
    passes: ['## 5. What Went Well\n\n- The alert fired.'],
  },
  find: ({ shape }) =>
    SECTIONS.flatMap((key) => {
      const section = shape.sections[key];
      if (section.present && !section.empty) return [];
      return [
        {
          where: section.where,
          message: `“${SECTION_TITLES[key]}” is ${section.present ? 'empty' : 'missing'}.`,
        },
      ];
    }),
};
