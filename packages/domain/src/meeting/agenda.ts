/** A step of the facilitation guide: its name, minutes, and what it asks, word for word. */
export interface AgendaStep {
  readonly id: 'opening' | 'walkthrough' | 'rootCauses' | 'actions' | 'closing';
  readonly title: string;
  readonly minutes: number;
  /** Words to read aloud. */
  readonly statement: string | null;
  readonly points: readonly string[];
  readonly questions: readonly string[];
}

/** The specification's meeting: 5 / 20 / 15 / 15 / 5 minutes. */
export const AGENDA: readonly AgendaStep[] = [
  {
    id: 'opening',
    title: 'Opening',
    minutes: 5,
    statement:
      "We're here to understand what happened and improve. This is blameless—we assume everyone acted reasonably with the info they had. Focus on systems and processes, not individuals.",
    points: [],
    questions: [],
  },
  {
    id: 'walkthrough',
    title: 'Timeline Walk-through',
    minutes: 20,
    statement: null,
    points: ['Go chronologically', 'Fill in gaps in understanding'],
    questions: ['What did you know at this point?', 'What options did you see?'],
  },
  {
    id: 'rootCauses',
    title: 'Root Cause Discussion',
    minutes: 15,
    statement: null,
    points: ['Use 5 Whys technique', 'Look for systemic issues', 'Avoid stopping at "human error"'],
    questions: [],
  },
  {
    id: 'actions',
    title: 'Action Items',
    minutes: 15,
    statement: null,
    points: [
      'Prioritize by impact and effort',
      'Assign owners IN the meeting',
      'Set realistic due dates',
      'Limit to 3-5 meaningful items (not 20 small ones)',
    ],
    questions: [],
  },
  {
    id: 'closing',
    title: 'Closing',
    minutes: 5,
    statement:
      "Thank you for the candid discussion. We'll share the write-up for review. Any final thoughts?",
    points: [],
    questions: [],
  },
];

/** What the guide asks for before the meeting, word for word. */
export const BEFORE_THE_MEETING = [
  'Gather timeline from logs, chat, alerts',
  'Identify all participants (responders, stakeholders)',
  'Set expectation: learning, not blame',
  'Share draft timeline for review',
] as const;

/** What the guide asks for after the meeting, word for word. */
export const AFTER_THE_MEETING = [
  'Write up within 24 hours',
  'Circulate for factual corrections',
  'Publish to team/org',
  'Track action items to completion',
  'Review effectiveness in 30 days',
] as const;

/** Hours after the meeting within which the write-up is done. */
export const WRITE_UP_AFTER_MEETING_HOURS = 24;
