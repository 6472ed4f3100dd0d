/** The seven sections of the specification's template, in order. */
export const SECTIONS = [
  'summary',
  'timeline',
  'impact',
  'rootCauses',
  'wentWell',
  'improve',
  'actions',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Section titles, word for word. */
export const SECTION_TITLES: Record<SectionName, string> = {
  summary: 'Summary',
  timeline: 'Timeline',
  impact: 'Impact',
  rootCauses: 'Root Cause(s)',
  wentWell: 'What Went Well',
  improve: 'What Could Be Improved',
  actions: 'Action Items',
};

/** One place for prose. `title` is the heading or bold key it stands under in Markdown. */
export interface ProseField {
  readonly key: ProseName;
  readonly section: SectionName | 'appendix';
  /** Null for the section's own running text. */
  readonly title: string | null;
  /** The question or hint that stands in the empty field, from the specification. */
  readonly prompt: string;
}

/** Every place for prose in a post-mortem: the names of the Yjs fragments and of the Markdown parts. */
export const PROSE_KEYS = [
  'summary',
  'timelineNotes',
  'impact',
  'usersAffected',
  'revenueImpact',
  'dataLoss',
  'reputation',
  'rootCauses',
  'whyPossible',
  'safeguards',
  'systemicConditions',
  'wentWell',
  'detectionTime',
  'responseCoordination',
  'communication',
  'recoverySpeed',
  'lucky',
  'improve',
  'missingAlerts',
  'documentationGaps',
  'processFriction',
  'toolLimitations',
  'surprised',
  'actionNotes',
  'appendix',
] as const;
export type ProseName = (typeof PROSE_KEYS)[number];

const field = (
  key: ProseName,
  section: ProseField['section'],
  title: string | null,
  prompt: string,
): ProseField => ({
  key,
  section,
  title,
  prompt,
});

/** The prose fields in the order in which they are read. */
export const PROSE_FIELDS: readonly ProseField[] = [
  field('summary', 'summary', null, 'What happened, when, impact. Two or three sentences.'),
  field('timelineNotes', 'timeline', null, 'Anything the table cannot say.'),
  field('impact', 'impact', null, 'Anything the figures cannot say.'),
  field('usersAffected', 'impact', 'Users affected', 'How many?'),
  field('revenueImpact', 'impact', 'Revenue impact', 'If applicable'),
  field('dataLoss', 'impact', 'Data loss', 'Any?'),
  field('reputation', 'impact', 'Reputation', 'Customer communications?'),
  field('rootCauses', 'rootCauses', null, 'Not "human error"—go deeper.'),
  field(
    'whyPossible',
    'rootCauses',
    'Why was the error possible?',
    'How did the system allow this?',
  ),
  field(
    'safeguards',
    'rootCauses',
    "What safeguards didn't catch it?",
    'Tests, reviews, alerts, limits, roll-outs: where could it have been stopped?',
  ),
  field(
    'systemicConditions',
    'rootCauses',
    'What systemic conditions contributed?',
    'Is the process followable? Where did our mental model differ from reality?',
  ),
  field('wentWell', 'wentWell', null, 'What made sense to do at the time, and worked?'),
  field('detectionTime', 'wentWell', 'Detection time', 'How soon did we know, and what told us?'),
  field(
    'responseCoordination',
    'wentWell',
    'Response coordination',
    'What made working together easy?',
  ),
  field('communication', 'wentWell', 'Communication', 'Who was told, how, and what helped?'),
  field('recoverySpeed', 'wentWell', 'Recovery speed', 'What made recovery as quick as it was?'),
  field(
    'lucky',
    'wentWell',
    'Where we got lucky',
    'What limited the damage by chance rather than by design?',
  ),
  field('improve', 'improve', null, 'What was harder than expected?'),
  field(
    'missingAlerts',
    'improve',
    'Missing alerts',
    'What information would have helped at that moment?',
  ),
  field(
    'documentationGaps',
    'improve',
    'Documentation gaps',
    'What did people look for and not find?',
  ),
  field('processFriction', 'improve', 'Process friction', 'Is the process followable?'),
  field('toolLimitations', 'improve', 'Tool limitations', 'What could the tools not show or do?'),
  field('surprised', 'improve', 'What surprised us', 'What surprised you?'),
  field('actionNotes', 'actions', null, 'Ideas that were set aside, and why.'),
  field('appendix', 'appendix', null, 'Everything else worth keeping.'),
];

/** The prose fields of one section. */
export const proseFieldsOf = (section: ProseField['section']): readonly ProseField[] =>
  PROSE_FIELDS.filter((candidate) => candidate.section === section);
