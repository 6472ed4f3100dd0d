export {
  ACTION_KINDS,
  ACTION_STATE_NAMES,
  ACTION_STATES,
  ActionItem,
  ActionKind,
  ActionState,
  ActionText,
  ADVISED_ACTIONS,
  dateIn,
  isOrphan,
  isOverdue,
  orphanLacks,
  PREVENTION_NAMES,
  PREVENTIONS,
  PRIORITIES,
  Prevention,
  Priority,
  WebLink,
} from './actions/action.ts';
export { addDays, endOfDueDate } from './actions/due.ts';
export {
  Citation,
  EVENT_KINDS,
  EventKind,
  EvidenceEvent,
  LEVELS,
  Level,
  TimePrecision,
  ZoneDecision,
} from './evidence/event.ts';
export { EVIDENCE_STATES, EvidenceFile, EvidenceState, UnreadableLine } from './evidence/file.ts';
export { BOARD_GROUP_TEXT, BOARD_GROUPS, BoardGroup, BoardItem } from './followup/board.ts';
export { Review } from './followup/review.ts';
export {
  INCIDENT_TIME_NAMES,
  INCIDENT_TIMES,
  Incident,
  type IncidentTime,
  IncidentTimes,
  incidentDurationMs,
  incidentName,
  incidentTimeProblems,
  PARTICIPANT_ROLE_NAMES,
  PARTICIPANT_ROLES,
  Participant,
  ParticipantRole,
  SeverityDecision,
  Visibility,
} from './incident/incident.ts';
export {
  proposeSeverity,
  REVIEW_AFTER_DAYS,
  reviewDueAt,
  SEVERITIES,
  SEVERITY_TABLE,
  Severity,
  SeverityFacts,
  SeverityPolicy,
  SeverityProposal,
  type WriteUpDeadline,
  writeUpDeadline,
} from './incident/severity.ts';
export { LIFECYCLE_STATE_NAMES, LIFECYCLE_STATES, LifecycleState } from './incident/states.ts';
export { maySee } from './incident/visibility.ts';
export { decideMove, MOVES, type Move, type MoveRefusal, movesFrom } from './lifecycle/moves.ts';
export { ask, lacking, Need } from './lifecycle/needs.ts';
export {
  emptySections,
  orphanNeeds,
  type PostMortemState,
  publishNeeds,
} from './lifecycle/publish-gate.ts';
export {
  AFTER_THE_MEETING,
  AGENDA,
  type AgendaStep,
  BEFORE_THE_MEETING,
  WRITE_UP_AFTER_MEETING_HOURS,
} from './meeting/agenda.ts';
export {
  CAUSE_CATEGORIES,
  CAUSE_KIND_NAMES,
  CAUSE_KIND_QUESTIONS,
  CAUSE_KINDS,
  CategoryLabel,
  CauseCategory,
  CauseKind,
  CauseNode,
  CauseText,
  CauseTree,
  categorySlug,
  causeTrees,
  MAX_CAUSE_DEPTH,
} from './postmortem/causes.ts';
export {
  DocumentAction,
  DocumentEntry,
  DocumentParticipant,
  emptyProse,
  PostMortemDocument,
  ProseTexts,
} from './postmortem/document.ts';
export { FACT_KEYS, FACT_NAMES, FactKey, factValue, formatInstantUtc } from './postmortem/facts.ts';
export {
  ANTI_PATTERNS,
  BLAMELESS_PHILOSOPHY,
  CORE_PRINCIPLE,
  KEY_INSIGHT,
  SECTION_GUIDANCE,
  UNLOCKING_QUESTIONS,
} from './postmortem/guidance.ts';
export { isKept, KeptAnchor } from './postmortem/kept.ts';
export { LanguagePolicy } from './postmortem/language-policy.ts';
export {
  PROSE_FIELDS,
  PROSE_KEYS,
  type ProseField,
  ProseKey,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
  SectionKey,
} from './postmortem/sections.ts';
export { DAY_MS, formatDuration, HOUR_MS } from './shared/duration.ts';
export {
  ERRORS,
  type ErrorDetails,
  type ErrorId,
  type FieldProblem,
  KintsugiError,
} from './shared/errors.ts';
export { Id, Version } from './shared/id.ts';
export {
  after,
  CalendarDate,
  epochMs,
  Instant,
  instantAt,
  isTimeZone,
  minutesBetween,
  TimeZone,
} from './shared/instant.ts';
export { findPerson, Handle, Person } from './shared/person.ts';
export { WorkspaceSettings } from './shared/policy.ts';
export { type Actor, atLeast, may, type Permission, ROLES, Role } from './shared/roles.ts';
export { Label, line, prose } from './shared/text.ts';
export { STAGES, type Stage } from './stages.ts';
export {
  byTime,
  EntryCitation,
  KEY_MOMENT_TIME,
  KEY_MOMENTS,
  KeyMoment,
  TimelineEntry,
  TimelineText,
} from './timeline/entry.ts';
export { TimelineFinding, timelineFindings } from './timeline/findings.ts';
export {
  type PastedTimelineRow,
  type PasteOptions,
  readPasted,
} from './timeline/paste/read-pasted.ts';
