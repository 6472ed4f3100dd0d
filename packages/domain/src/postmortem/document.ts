import { z } from 'zod';
import { Citation } from '../evidence/event.ts';
import { IncidentTimes, ParticipantRole } from '../incident/incident.ts';
import { Severity } from '../incident/severity.ts';
import { CalendarDate, Instant, TimeZone } from '../shared/instant.ts';
import { Label, line, prose } from '../shared/text.ts';
import { KeyMoment, TimelineText } from '../timeline/entry.ts';
import { CauseTree } from './causes.ts';
import { PROSE_KEYS, ProseKey } from './sections.ts';

/**
 * A post-mortem as plain data, without our ids: what Markdown prints and parses, what a revision
 * freezes, what lint reads. Prose is Markdown text (GitHub flavour), one string a field, empty when
 * nothing is written.
 */
export const DocumentParticipant = z.object({
  name: line(120),
  handle: z.string().max(64).nullable(),
  email: z.email().max(254).nullable(),
  role: ParticipantRole,
});
export type DocumentParticipant = z.infer<typeof DocumentParticipant>;

export const DocumentEntry = z.object({
  at: Instant,
  text: TimelineText,
  actor: line(120).nullable(),
  keyMoment: KeyMoment.nullable(),
  citation: Citation.pick({ file: true, line: true, sha256: true }).nullable(),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** An action in a document: the owner as written (`@alice`), since a document knows no ids. */
export const DocumentAction = z.object({
  text: prose(1000),
  owner: line(120).nullable(),
  dueDate: CalendarDate.nullable(),
  priority: z.enum(['P1', 'P2', 'P3', 'P4']),
  kind: z.enum(['prevent', 'detect', 'mitigate', 'process', 'learn']),
  feeds: z.enum(['runbook', 'monitoring', 'testing', 'architecture', 'training']).nullable(),
  link: z.string().max(2000).nullable(),
  state: z.enum(['open', 'in_progress', 'done', 'wont_do']),
});
export type DocumentAction = z.infer<typeof DocumentAction>;

/** Every prose field's Markdown. */
export const ProseTexts = z.record(ProseKey, prose(200_000));
export type ProseTexts = z.infer<typeof ProseTexts>;

/** Prose with every field empty. */
export const emptyProse = (): ProseTexts =>
  ProseTexts.parse(Object.fromEntries(PROSE_KEYS.map((key) => [key, ''])));

export const PostMortemDocument = z.object({
  title: line(200),
  severity: Severity.nullable(),
  severityReason: z.string().max(2000).nullable(),
  services: z.array(Label).max(50),
  tags: z.array(Label).max(50),
  timeZone: TimeZone,
  ...IncidentTimes.shape,
  participants: z.array(DocumentParticipant).max(500),
  timeline: z.array(DocumentEntry).max(20_000),
  prose: ProseTexts,
  causes: z.array(CauseTree).max(500),
  actions: z.array(DocumentAction).max(500),
  noActionsReason: z.string().max(2000).nullable(),
});
export type PostMortemDocument = z.infer<typeof PostMortemDocument>;
