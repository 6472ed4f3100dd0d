import {
  type CauseTree,
  type DocumentAction,
  type DocumentEntry,
  emptyProse,
  type PostMortemDocument,
  PROSE_KEYS,
  type ProseTexts,
} from '@kintsugi/domain';
import { normaliseLineEnds } from '../inline/escape.ts';
import { normaliseProse } from '../prose/normalise.ts';
import { normaliseInstant } from './instants.ts';

/** Plain text of one cell: line ends as `\n`, nothing around it. */
const cell = (text: string): string => normaliseLineEnds(text).trim();

/** The same where an empty text means none. */
const cellOrNone = (text: string | null): string | null =>
  text === null ? null : cell(text) || null;

const instantOrNone = (at: string | null): string | null =>
  at === null ? null : normaliseInstant(at);

const normaliseEntry = (entry: DocumentEntry): DocumentEntry => ({
  ...entry,
  at: normaliseInstant(entry.at),
  text: cell(entry.text),
  actor: cellOrNone(entry.actor),
  citation: entry.citation === null ? null : { ...entry.citation, file: cell(entry.citation.file) },
});

const normaliseCause = (cause: CauseTree): CauseTree => ({
  ...cause,
  text: cell(cause.text),
  children: cause.children.map(normaliseCause),
});

const normaliseAction = (action: DocumentAction): DocumentAction => ({
  ...action,
  text: cell(action.text),
  owner: cellOrNone(action.owner),
  link: cellOrNone(action.link),
});

function normaliseTexts(texts: ProseTexts): ProseTexts {
  const normal = emptyProse();
  for (const key of PROSE_KEYS) normal[key] = normaliseProse(texts[key]);
  return normal;
}

/**
 * The normal form of a post-mortem, for which `parse(print(x)) = x` holds exactly:
 *
 * - prose as `normaliseProse` has it;
 * - texts of the timeline, the causes and the actions without white space around them;
 * - an empty owner, link or reason is none;
 * - instants without a fraction of zeros.
 *
 * Idempotent; words are never lost.
 */
export function normaliseDocument(document: PostMortemDocument): PostMortemDocument {
  return {
    ...document,
    title: document.title.trim(),
    severityReason: cellOrNone(document.severityReason),
    startedAt: instantOrNone(document.startedAt),
    detectedAt: instantOrNone(document.detectedAt),
    mitigatedAt: instantOrNone(document.mitigatedAt),
    resolvedAt: instantOrNone(document.resolvedAt),
    timeline: document.timeline.map(normaliseEntry),
    prose: normaliseTexts(document.prose),
    causes: document.causes.map(normaliseCause),
    actions: document.actions.map(normaliseAction),
    noActionsReason: cellOrNone(document.noActionsReason),
  };
}
