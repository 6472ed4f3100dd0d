import type { SectionKey } from './sections.ts';

/** The specification's core sentences, word for word. */
export const CORE_PRINCIPLE =
  'Every incident is a gift—an opportunity to make the system stronger. Blame prevents learning.';
export const KEY_INSIGHT =
  'People did what made sense to them at the time, with the information they had.';

/** The specification's table of blame culture against learning culture. */
export const BLAMELESS_PHILOSOPHY = [
  { blame: 'Who messed up?', learning: 'How did the system allow this?' },
  { blame: 'They should have known', learning: "Why wasn't it obvious?" },
  { blame: 'Follow the process!', learning: 'Is the process followable?' },
  { blame: "Don't let it happen again", learning: 'How do we prevent this class of problem?' },
] as const;

/** Questions that unlock learning, word for word. */
export const UNLOCKING_QUESTIONS = [
  'What information would have helped at that moment?',
  'What made sense to do at the time?',
  'Where did our mental model differ from reality?',
  'What surprised you?',
  'What was harder than expected?',
  'If this happens again, what would we do differently?',
  "What's the smallest change that would have prevented this?",
] as const;

/** The specification's anti-patterns and why each is harmful, with the id our checks give them. */
export const ANTI_PATTERNS = [
  {
    id: 'naming-individuals',
    pattern: 'Naming individuals in root cause',
    harm: 'Creates fear, hides future problems',
  },
  {
    id: 'should-have',
    pattern: '"They should have..."',
    harm: "Hindsight bias, doesn't fix systems",
  },
  { id: 'no-action-items', pattern: 'No action items', harm: 'Wasted learning opportunity' },
  { id: 'too-many-action-items', pattern: 'Too many action items', harm: 'Nothing gets done' },
  { id: 'no-owner', pattern: 'Action items without owners', harm: 'Nothing gets done' },
  { id: 'no-follow-up', pattern: 'Never following up', harm: 'Actions drift, cynicism grows' },
  {
    id: 'only-big-incidents',
    pattern: 'Only for big incidents',
    harm: 'Small incidents have big lessons',
  },
] as const;

/** What each section is for, shown where it helps. */
export const SECTION_GUIDANCE: Record<
  SectionKey,
  { readonly what: string; readonly questions: readonly string[] }
> = {
  summary: { what: 'Two or three sentences: what happened, when, impact.', questions: [] },
  timeline: {
    what: 'What happened, in order of time, in UTC.',
    questions: ['What did you know at this point?', 'What options did you see?'],
  },
  impact: { what: 'How long, how many, and what it meant to them.', questions: [] },
  rootCauses: {
    what: 'Not "human error"—go deeper.',
    questions: [
      'Why was the error possible?',
      "What safeguards didn't catch it?",
      'What systemic conditions contributed?',
      'Where did our mental model differ from reality?',
      "What's the smallest change that would have prevented this?",
    ],
  },
  wentWell: {
    what: 'What worked, so that it is kept.',
    questions: ['What made sense to do at the time?'],
  },
  improve: {
    what: 'Where the system made the work hard.',
    questions: [
      'What information would have helped at that moment?',
      'What surprised you?',
      'What was harder than expected?',
    ],
  },
  actions: {
    what: 'Three to five meaningful items (not 20 small ones). Every action item has an owner and date. No orphan items.',
    questions: ['If this happens again, what would we do differently?'],
  },
};
