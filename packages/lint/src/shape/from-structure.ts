import type { SectionKey, Severity } from '@kintsugi/domain';
import { SECTIONS, SEVERITIES } from '@kintsugi/domain/light';
import { factOf, type Span, type Structure } from '@kintsugi/markdown/structure';
import { saysDuration } from './duration.ts';
import { readInstant } from './instant.ts';
import type { Shape, ShapeAction, ShapeSection, Transition, Where } from './shape.ts';

const at = ({ start, end }: Span): Where => ({ start, end, place: { kind: 'document' } });

const WRITTEN = [
  'written',
  'written at',
  'write-up',
  'written on',
  'date written',
  'created',
  'report date',
  'authored',
  'published',
  'published at',
  'publication date',
] as const;

/** The shape of a Markdown file. */
export function shapeOfStructure(structure: Structure): Shape {
  const { facts, timeline } = structure;
  const top = at(structure.title ?? { start: 0, end: Math.min(1, structure.text.length) });
  const written = factOf(facts, ...WRITTEN);
  const writtenAt = written && readInstant(written.value.text);
  const published = factOf(facts, 'published', 'published at', 'publication date');
  return {
    sections: sectionsOf(structure, top),
    summary: summaryOf(structure),
    rows: timeline.rows
      .filter((row) => row.time !== null)
      .map((row) => ({
        order: row.order,
        text: row.event.text,
        timed: row.time !== null,
        zoned: row.zone !== null || timeline.zone !== null,
        where: at(row.time ?? row),
      })),
    causes: structure.causes.map((cause, index) => ({
      text: cause.text,
      depth: cause.depth,
      trigger: /^\W*trigger\b/i.test(cause.text),
      last: (structure.causes[index + 1]?.depth ?? 0) <= cause.depth,
      where: at(cause),
    })),
    actions: structure.actions.map(actionOf),
    told: toldIn(structure),
    dated: timeline.day !== null || facts.some(({ key }) => /\bdate\b|^start/.test(key)),
    noActionsReason: hasReason(structure),
    hasDuration:
      impactText(structure).some(saysDuration) ||
      facts.some((fact) => /duration|downtime|length/.test(fact.key)),
    severity: severityOf(structure),
    resolvedAt: resolvedAt(structure),
    writtenAt: written && writtenAt !== null ? { at: writtenAt, where: at(written.value) } : null,
    publishedAt: published ? readInstant(published.value.text) : null,
    reviewed:
      structure.parts.some((part) => /\breview\b|effectiveness/i.test(part.title)) ||
      factOf(facts, 'review', 'reviewed', 'reviewed at', '30-day review') !== null,
    top,
  };
}

function sectionsOf(structure: Structure, top: Where): Record<SectionKey, ShapeSection> {
  const missing = { present: false, empty: true, text: '', where: top };
  const found = new Map(
    structure.sections.map((section) => [
      section.key,
      {
        present: true,
        empty: section.empty,
        text: section.parts
          .map(({ body }) => structure.text.slice(body.start, body.end))
          .join('\n'),
        where: at(section.heading),
      },
    ]),
  );
  const fields = Object.fromEntries(SECTIONS.map((key) => [key, found.get(key) ?? missing]));
  return {
    summary: missing,
    timeline: missing,
    impact: missing,
    rootCauses: missing,
    wentWell: missing,
    improve: missing,
    actions: missing,
    ...fields,
  };
}

function summaryOf({ text, sections }: Structure): Shape['summary'] {
  const blocks =
    sections.find((section) => section.key === 'summary')?.parts.flatMap((part) => part.blocks) ??
    [];
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  return { text: text.slice(span.start, span.end), where: at(span) };
}

const impactText = ({ text, parts }: Structure): string[] =>
  parts
    .filter((part) => part.section === 'impact')
    .map((part) => text.slice(part.body.start, part.body.end));

function actionOf(action: Structure['actions'][number]): ShapeAction {
  return {
    text: action.text.text,
    owner: action.owner?.text ?? null,
    due: action.due && { text: action.due.text, date: action.due.date },
    done: action.done,
    feeds: null,
    where: at(action.text.text === '' ? action : action.text),
    ownerWhere: at(action.owner ?? action.text),
    dueWhere: at(action.due ?? action.text),
  };
}

/** A row that opens with the name of a moment: `**Detected:** the alert fires`. */
const LABEL = /^\W*[a-z]{3,12}\W*[:–—-]/i;

const TOLD: readonly (readonly [Transition, readonly string[]])[] = [
  ['started', ['started', 'started at', 'start', 'start time', 'incident start', 'began']],
  ['detected', ['detected', 'detected at', 'detection', 'detection time', 'time to detect']],
  ['mitigated', ['mitigated', 'mitigated at', 'mitigation', 'mitigation time']],
  ['resolved', ['resolved', 'resolved at', 'resolution', 'end', 'end time', 'incident end']],
];

/** Transitions that a fact or a column of the timeline names. */
function toldIn({ facts, timeline }: Structure): Set<Transition> {
  const marks = new Set(
    timeline.rows.flatMap((row) =>
      [LABEL.exec(row.event.text)?.[0] ?? '', ...row.extra.map(({ text }) => text)].map((mark) =>
        mark
          .replace(/[^\p{L} ]/gu, '')
          .trim()
          .toLowerCase(),
      ),
    ),
  );
  return new Set(
    TOLD.flatMap(([transition, names]) =>
      names.some((name) => marks.has(name)) || factOf(facts, ...names) !== null ? [transition] : [],
    ),
  );
}

/** A sentence that says why there are none. */
function hasReason({ text, parts }: Structure): boolean {
  return parts.some(
    (part) =>
      part.section === 'actions' &&
      /\b(?:because|since|as the|reason)\b/i.test(text.slice(part.body.start, part.body.end)),
  );
}

function severityOf({ facts }: Structure): Severity | null {
  const value =
    factOf(facts, 'severity', 'sev', 'incident severity', 'severity level')?.value.text ?? '';
  const level = /\bsev(?:erity)?[ -]?(\d)\b/i.exec(value)?.[1] ?? /^(\d)\b/.exec(value)?.[1];
  return SEVERITIES.find((severity) => severity === `SEV${level}`) ?? null;
}

/** When it was over: a fact, else the last row of the timeline, else the end of the incident's day. */
function resolvedAt({ facts, timeline }: Structure): number | null {
  const fact = factOf(
    facts,
    'resolved',
    'resolvedat',
    'resolved at',
    'end',
    'end time',
    'incident end',
  );
  const told = fact && readInstant(fact.value.text);
  if (told !== null) return told;
  const times = timeline.rows.flatMap((row) => (row.at === null ? [] : [row.at]));
  if (times.length > 0) return times.reduce((latest, time) => Math.max(latest, time));
  return timeline.day === null ? null : Date.parse(timeline.day.date) + 86_400_000;
}
