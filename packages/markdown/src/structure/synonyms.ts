import type { ProseKey, SectionKey } from '@kintsugi/domain';

/** Headings that mean one place of a post-mortem, in the words of one source. */
export interface HeadingSynonyms {
  readonly section: SectionKey;
  /** The prose field; the section's own text when left out. */
  readonly field?: ProseKey;
  /** True when the heading says more than the place does, so that it is kept above the text. */
  readonly keep?: true;
  readonly names: readonly string[];
  /** Whose template or habit it is. */
  readonly source: string;
}

const SPECIFICATION = 'the practice specification (seed/post-mortem-facilitation-skill.md)';
const GOOGLE = 'Google, Site Reliability Engineering, appendix D: example postmortem';
const ATLASSIAN = 'Atlassian, incident postmortem template';
const PAGERDUTY = 'PagerDuty, postmortem template';
const MORGUE = 'Etsy Morgue, fields of a post-mortem';
const HABIT = 'common Markdown habits';

/**
 * What other teams call the seven sections. Names are lower case, without numbers, marks, brackets and
 * final punctuation, as `headingName` makes them.
 */
export const HEADING_SYNONYMS: readonly HeadingSynonyms[] = [
  { section: 'summary', names: ['summary'], source: SPECIFICATION },
  { section: 'timeline', names: ['timeline'], source: SPECIFICATION },
  { section: 'impact', names: ['impact'], source: SPECIFICATION },
  {
    section: 'rootCauses',
    names: ['root cause', 'root causes', 'root cause(s)'],
    source: SPECIFICATION,
  },
  { section: 'wentWell', names: ['what went well'], source: SPECIFICATION },
  { section: 'improve', names: ['what could be improved'], source: SPECIFICATION },
  { section: 'actions', names: ['action items'], source: SPECIFICATION },

  { section: 'rootCauses', keep: true, names: ['trigger'], source: GOOGLE },
  {
    section: 'timeline',
    field: 'timelineNotes',
    keep: true,
    names: ['resolution'],
    source: GOOGLE,
  },
  { section: 'wentWell', field: 'detectionTime', names: ['detection'], source: GOOGLE },
  { section: 'improve', names: ['lessons learned', 'what went wrong'], source: GOOGLE },
  { section: 'wentWell', field: 'lucky', names: ['where we got lucky'], source: GOOGLE },

  { section: 'summary', names: ['incident summary'], source: ATLASSIAN },
  {
    section: 'timeline',
    field: 'timelineNotes',
    keep: true,
    names: ['leadup', 'lead-up', 'lead up', 'recovery'],
    source: ATLASSIAN,
  },
  {
    section: 'rootCauses',
    keep: true,
    names: [
      'fault',
      'root cause identification',
      'five whys',
      "five why's",
      '5 whys',
      'the five whys',
      'recurrence',
      'backlog check',
    ],
    source: ATLASSIAN,
  },
  { section: 'wentWell', field: 'responseCoordination', names: ['response'], source: ATLASSIAN },
  { section: 'rootCauses', names: ['blameless root cause'], source: ATLASSIAN },
  { section: 'actions', names: ['corrective actions', 'follow-up tasks'], source: ATLASSIAN },

  { section: 'summary', names: ['overview', 'what happened'], source: PAGERDUTY },
  { section: 'rootCauses', names: ['contributing factors'], source: PAGERDUTY },
  { section: 'improve', names: ["how'd we do", "what didn't go so well"], source: PAGERDUTY },
  {
    section: 'impact',
    field: 'reputation',
    names: ['external messaging', 'messaging'],
    source: PAGERDUTY,
  },

  { section: 'impact', names: ['impact to customers', 'customer impact'], source: MORGUE },
  { section: 'actions', names: ['remediation', 'remediation items'], source: MORGUE },

  {
    section: 'summary',
    names: [
      'issue summary',
      'executive summary',
      'tl;dr',
      'tldr',
      'abstract',
      'synopsis',
      'description',
      'incident overview',
      'the incident',
      'what happened?',
    ],
    source: HABIT,
  },
  {
    section: 'timeline',
    names: [
      'timeline of events',
      'incident timeline',
      'event timeline',
      'chronology',
      'events',
      'sequence of events',
      'timeline of the incident',
      'detailed timeline',
    ],
    source: HABIT,
  },
  {
    section: 'impact',
    names: [
      'business impact',
      'user impact',
      'user-facing impact',
      'what was impacted',
      'effect',
      'effects',
      'scope and impact',
      'impact assessment',
      'impact analysis',
      'who was affected',
      'affected users',
      'scope of impact',
    ],
    source: HABIT,
  },
  {
    section: 'rootCauses',
    names: [
      'cause',
      'causes',
      'root cause analysis',
      'rca',
      'analysis',
      'root cause and trigger',
      'why did it happen',
      'why did this happen',
      'why it happened',
      'contributing causes',
      'contributing conditions',
      'technical root cause',
      'what caused this',
      'what caused the incident',
      'causes and contributing factors',
      'root causes and contributing factors',
    ],
    source: HABIT,
  },
  {
    section: 'wentWell',
    names: [
      'what worked well',
      'what worked',
      'went well',
      'what we did well',
      'things that went well',
      'the good',
      'positives',
      'successes',
      'what helped',
      'good',
    ],
    source: HABIT,
  },
  {
    section: 'improve',
    names: [
      'what went poorly',
      "what didn't go well",
      'what did not go well',
      "what didn't work",
      'what could have gone better',
      'what could be better',
      'what could have been better',
      'what can be improved',
      'what needs improvement',
      'what to improve',
      'could be improved',
      'improvements',
      'areas for improvement',
      'areas of improvement',
      'room for improvement',
      'opportunities for improvement',
      'what we can improve',
      'what we could improve',
      'things to improve',
      'things that went poorly',
      'what we learned',
      'learnings',
      'lessons',
      'takeaways',
      'key takeaways',
      'the bad',
      'challenges',
      'what was hard',
      'went poorly',
      'went wrong',
      'bad',
    ],
    source: HABIT,
  },
  {
    section: 'actions',
    names: [
      'actions',
      'action plan',
      'actions planned',
      'action items and follow-ups',
      'follow-up',
      'follow-ups',
      'followups',
      'follow up',
      'follow ups',
      'follow-up actions',
      'follow-up items',
      'follow up actions',
      'next steps',
      'todo',
      'todos',
      'to do',
      'to-dos',
      'tasks',
      'corrective and preventative measure',
      'corrective and preventative measures',
      'corrective and preventive measures',
      'corrective and preventive actions',
      'preventive actions',
      'preventative actions',
      'preventive measures',
      'preventative measures',
      'corrective measures',
      'remediations',
      'action points',
      'planned actions',
      'future actions',
    ],
    source: HABIT,
  },
  {
    section: 'timeline',
    field: 'timelineNotes',
    keep: true,
    names: [
      'resolution and recovery',
      'mitigation',
      'response and recovery',
      'actions taken',
      'action taken',
      'immediate actions',
    ],
    source: HABIT,
  },
  {
    section: 'wentWell',
    field: 'lucky',
    names: ['got lucky', 'luck', 'where we were lucky'],
    source: HABIT,
  },
  {
    section: 'improve',
    field: 'surprised',
    names: ['surprises', 'what surprised us'],
    source: HABIT,
  },
];

/** Bold keys, table rows and sub-headings of the impact. */
export const IMPACT_KEYS: Readonly<Record<string, ProseKey>> = {
  'users affected': 'usersAffected',
  users: 'usersAffected',
  'affected users': 'usersAffected',
  'customers affected': 'usersAffected',
  'customer impact': 'usersAffected',
  'user impact': 'usersAffected',
  'revenue impact': 'revenueImpact',
  revenue: 'revenueImpact',
  'business impact': 'revenueImpact',
  'data loss': 'dataLoss',
  reputation: 'reputation',
  communications: 'reputation',
  communication: 'reputation',
  'customer communications': 'reputation',
};
