import type { LintFinding } from '@kintsugi/contract';
import {
  type Actor,
  type CauseNode,
  dateIn,
  isKept,
  PROSE_FIELDS,
  type SectionKey,
} from '@kintsugi/domain';
import type { DocumentFinding, DocumentPlace } from '@kintsugi/lint';
import { listKeptFindings, loadIncident, type Queryable } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { childrenOf } from './cause-tree.ts';
import { loadParts, type PostMortemParts, toDocument } from './parts.ts';

/** What reads as blame, and what is missing, with where it stands. */
export async function getFindings(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: string },
): Promise<{ items: LintFinding[] }> {
  requirePermission(actor, 'read');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  const parts = await loadParts(deps, actor, incident);
  return { items: await findingsOf(deps, deps.db, { workspaceId: actor.workspaceId, parts }) };
}

/**
 * The findings of a post-mortem's parts, each with the reason for which somebody keeps it; everyone who took
 * part may be named by their name.
 */
export async function findingsOf(
  deps: Pick<Deps, 'now'>,
  db: Queryable,
  { workspaceId, parts }: { readonly workspaceId: string; readonly parts: PostMortemParts },
): Promise<LintFinding[]> {
  // Loaded with its phrases when it is first asked, not at every start of the server.
  const { lintDocument } = await import('@kintsugi/lint');
  const document = toDocument(parts);
  const { findings } = lintDocument(document, {
    roster: [...document.participants, ...ownersOf(parts)],
    asOf: dateIn(deps.now(), parts.workspace.timeZone),
    kind: 'postmortem',
    config: parts.workspace.languagePolicy,
  });
  const kept = await listKeptFindings(db, { workspaceId, incidentId: parts.incident.id });
  return findings.map((finding) => withReason(toPlaced(finding, parts), kept));
}

const ownersOf = ({ actions }: PostMortemParts) =>
  actions.flatMap(({ ownerName, ownerHandle }) =>
    ownerName === null ? [] : [{ name: ownerName, handle: ownerHandle }],
  );

type Placed = Omit<LintFinding, 'keptReason'>;

function withReason(
  finding: Placed,
  kept: Awaited<ReturnType<typeof listKeptFindings>>,
): LintFinding {
  const { rule, excerpt } = finding;
  const place = `${finding.place.kind}:${finding.place.key ?? ''}`;
  const answer = kept.find(({ anchor }) => isKept(anchor, { rule, place, excerpt }));
  return { ...finding, keptReason: answer?.reason ?? null };
}

/** How many findings are about the language of what was written, and more than a hint: open, and kept. */
export function countLanguageFindings(findings: readonly LintFinding[]): {
  readonly open: number;
  readonly kept: number;
} {
  const language = findings.filter(
    ({ rule, level }) => rule.startsWith('language/') && level !== 'info',
  );
  const open = language.filter(({ keptReason }) => keptReason === null).length;
  return { open, kept: language.length - open };
}

const EXCERPT = 160;

function toPlaced(finding: DocumentFinding, parts: PostMortemParts): Placed {
  const { rule, level, message, why, question, start, end, place } = finding;
  const text = textAt(place, parts);
  return {
    rule,
    level,
    message,
    why,
    question,
    place: {
      kind: place.kind,
      key: keyOf(place, parts),
      section: sectionOf(place),
    },
    excerpt: text.slice(start, end).slice(0, EXCERPT),
    start,
    end,
    fixes: finding.fixes.map((fix) => ({ ...fix })),
  };
}

function sectionOf(place: DocumentPlace): SectionKey | null {
  if (place.kind === 'timeline') return 'timeline';
  if (place.kind === 'cause') return 'rootCauses';
  if (place.kind === 'action') return 'actions';
  if (place.kind === 'document') return null;
  const section = PROSE_FIELDS.find((field) => field.key === place.key)?.section;
  return section === undefined || section === 'appendix' ? null : section;
}

function keyOf(place: DocumentPlace, parts: PostMortemParts): string | null {
  if (place.kind === 'prose') return place.key;
  if (place.kind === 'timeline') return parts.entries[place.index]?.id ?? null;
  if (place.kind === 'action') return parts.actions[place.index]?.id ?? null;
  return place.kind === 'cause' ? (causeAt(parts.causes, place.path)?.id ?? null) : null;
}

function textAt(place: DocumentPlace, parts: PostMortemParts): string {
  if (place.kind === 'prose') return parts.prose.texts[place.key];
  if (place.kind === 'cause') return causeAt(parts.causes, place.path)?.text ?? '';
  if (place.kind === 'timeline') {
    const entry = parts.entries[place.index];
    return (place.field === 'actor' ? entry?.actor : entry?.text) ?? '';
  }
  if (place.kind === 'document') return '';
  const action = parts.actions[place.index];
  if (place.field === 'owner') return action?.ownerHandle ?? action?.ownerText ?? '';
  return (place.field === 'text' ? action?.text : action?.[place.field]) ?? '';
}

/** The node at a path of positions through the trees, as a document counts them. */
function causeAt(nodes: readonly CauseNode[], path: readonly number[]): CauseNode | null {
  let parentId: string | null = null;
  let node: CauseNode | null = null;
  for (const index of path) {
    const found: CauseNode | undefined = childrenOf(nodes, parentId)[index];
    if (!found) return null;
    node = found;
    parentId = found.id;
  }
  return node;
}
