import type { StructureRule } from '../../structure-rule.ts';
import { bareText } from '../section-placeholder/placeholder.ts';

const NOTHING =
  /^(?:none|nothing|n\/?a|not applicable|no|not much|nothing (?:really|much|at all|went well|to (?:report|mention|note|say)))$/i;

export const nothingWentWell: StructureRule = {
  id: 'structure/nothing-went-well',
  title: 'Nothing that went well',
  level: 'warn',
  what: 'It says that nothing went well.',
  why: 'What worked under pressure is worth keeping, and is lost when nobody writes it down.',
  question: 'What made sense to do at the time, and worked?',
  examples: {
    fails: ['## 5. What Went Well\n\n- None.', '## 5. What Went Well\n\nNothing really.'],
    passes: ['## 5. What Went Well\n\n- Nothing was lost, thanks to the backups.'],
  },
  find: ({ shape }) => {
    const { present, empty, text, where } = shape.sections.wentWell;
    return present && !empty && text.length < 200 && NOTHING.test(bareText(text))
      ? [{ where }]
      : [];
  },
};
