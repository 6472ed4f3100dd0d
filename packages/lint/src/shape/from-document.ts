import type { CauseTree, PostMortemDocument, SectionKey } from '@kintsugi/domain';
import { emptySections, incidentDurationMs, proseFieldsOf, SECTIONS } from '@kintsugi/domain/light';
import type { DocumentPlace } from '../finding.ts';
import { saysDuration } from './duration.ts';
import type { Shape, ShapeCause, ShapeSection, Transition, Where } from './shape.ts';

const at = (place: DocumentPlace, length = 0): Where => ({ start: 0, end: length, place });

/** The shape of a structured post-mortem. Its times are in UTC by their type. */
export function shapeOfDocument(document: PostMortemDocument): Shape {
  const { prose, timeline, actions } = document;
  const impact = proseFieldsOf('impact').map((field) => prose[field.key]);
  return {
    sections: sectionsOf(document),
    summary:
      prose.summary.trim() === ''
        ? null
        : {
            text: prose.summary,
            where: at({ kind: 'prose', key: 'summary' }, prose.summary.length),
          },
    rows: timeline.map((entry, index) => ({
      order: Date.parse(entry.at),
      text: entry.text,
      timed: true,
      zoned: true,
      where: at({ kind: 'timeline', index, field: 'at' }, entry.at.length),
    })),
    causes: causesOf(
      document.causes,
      [],
      proseFieldsOf('rootCauses').every((field) => prose[field.key].trim() === ''),
    ),
    actions: actions.map((action, index) => ({
      text: action.text,
      owner: action.owner,
      due: action.dueDate === null ? null : { text: action.dueDate, date: action.dueDate },
      feeds: action.feeds,
      done: action.state === 'done' || action.state === 'wont_do',
      where: at({ kind: 'action', index, field: 'text' }, action.text.length),
      ownerWhere: at({ kind: 'action', index, field: 'owner' }, action.owner?.length ?? 0),
      dueWhere: at({ kind: 'action', index, field: 'dueDate' }, action.dueDate?.length ?? 0),
    })),
    told: toldIn(document),
    dated: document.startedAt !== null,
    noActionsReason: document.noActionsReason !== null,
    hasDuration: incidentDurationMs(document) !== null || impact.some(saysDuration),
    severity: document.severity,
    resolvedAt: document.resolvedAt === null ? null : Date.parse(document.resolvedAt),
    writtenAt: null,
    publishedAt: null,
    reviewed: false,
    top: at({ kind: 'document' }),
  };
}

const TIMES = {
  started: 'startedAt',
  detected: 'detectedAt',
  mitigated: 'mitigatedAt',
  resolved: 'resolvedAt',
} as const satisfies Record<Transition, string>;

/** Transitions with a time of their own. */
const toldIn = (document: PostMortemDocument): Set<Transition> =>
  new Set(
    (['started', 'detected', 'mitigated', 'resolved'] as const).filter(
      (transition) => document[TIMES[transition]] !== null,
    ),
  );

function sectionsOf(document: PostMortemDocument): Record<SectionKey, ShapeSection> {
  const empty = new Set(
    emptySections({
      prose: document.prose,
      timelineEntries: document.timeline.length,
      causes: document.causes.length,
      actions: [],
      noActionsReason: document.actions.length > 0 ? 'has actions' : document.noActionsReason,
    }),
  );
  const section = (key: SectionKey): ShapeSection => ({
    present: true,
    empty: empty.has(key),
    text: proseFieldsOf(key)
      .map((field) => document.prose[field.key])
      .join('\n'),
    where: at(placeOf(key)),
  });
  const [summary, timeline, impact, rootCauses, wentWell, improve, actions] = SECTIONS.map(section);
  const none = section('summary');
  return {
    summary: summary ?? none,
    timeline: timeline ?? none,
    impact: impact ?? none,
    rootCauses: rootCauses ?? none,
    wentWell: wentWell ?? none,
    improve: improve ?? none,
    actions: actions ?? none,
  };
}

function placeOf(section: SectionKey): DocumentPlace {
  const own = proseFieldsOf(section).find((field) => field.title === null);
  return own ? { kind: 'prose', key: own.key } : { kind: 'document' };
}

/** @param alone whether no prose explains the causes further */
function causesOf(
  causes: readonly CauseTree[],
  above: readonly number[],
  alone: boolean,
): ShapeCause[] {
  return causes.flatMap((cause, index) => {
    const path = [...above, index];
    const own = {
      text: cause.text,
      depth: above.length,
      trigger: alone && cause.kind === 'trigger',
      last: cause.children.length === 0,
      where: at({ kind: 'cause', path }, cause.text.length),
    };
    return [own, ...causesOf(cause.children, path, alone)];
  });
}
