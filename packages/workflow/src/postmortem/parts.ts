import {
  type ActionItem,
  type Actor,
  type CauseNode,
  causeTrees,
  type DocumentAction,
  type Incident,
  type PostMortemDocument,
  type ProseTexts,
  type TimelineEntry,
} from '@kintsugi/domain';
import {
  listActionsOf,
  listCauses,
  listEntries,
  loadWorkspace,
  type Queryable,
  type Workspace,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';

/** Everything a post-mortem is made of, as it stands. */
export interface PostMortemParts {
  readonly incident: Incident;
  readonly workspace: Workspace;
  readonly entries: readonly TimelineEntry[];
  readonly causes: readonly CauseNode[];
  readonly actions: readonly ActionItem[];
  readonly prose: { readonly texts: ProseTexts; readonly version: number };
}

/** Loads the parts of an incident the actor may see, the prose as people are writing it now. */
export async function loadParts(
  deps: Deps,
  actor: Actor,
  incident: Incident,
): Promise<PostMortemParts> {
  const prose = await deps.prose.read(actor.workspaceId, incident.id);
  return loadRows(deps.db, actor, { incident, prose });
}

/** Loads the rows that belong to an incident, in the caller's transaction. */
export async function loadRows(
  db: Queryable,
  actor: Actor,
  given: Pick<PostMortemParts, 'incident' | 'prose'>,
): Promise<PostMortemParts> {
  const key = { workspaceId: actor.workspaceId, incidentId: given.incident.id };
  const workspace = await loadWorkspace(db, actor.workspaceId);
  const entries = await listEntries(db, actor, given.incident.id);
  const causes = await listCauses(db, key);
  const actions = await listActionsOf(db, key);
  return { ...given, workspace, entries, causes, actions };
}

/** The parts as one document, without our ids. */
export function toDocument(parts: PostMortemParts): PostMortemDocument {
  const { incident, workspace, entries, causes, actions, prose } = parts;
  return {
    title: incident.title,
    severity: incident.severity,
    severityReason: incident.severityDecision?.reason ?? null,
    services: incident.services,
    tags: incident.tags,
    timeZone: workspace.timeZone,
    startedAt: incident.startedAt,
    detectedAt: incident.detectedAt,
    mitigatedAt: incident.mitigatedAt,
    resolvedAt: incident.resolvedAt,
    participants: incident.participants.map(({ name, handle, email, role }) => ({
      name,
      handle,
      email,
      role,
    })),
    timeline: entries.map(toDocumentEntry),
    prose: prose.texts,
    causes: causeTrees(causes),
    actions: actions.map(toDocumentAction),
    noActionsReason: incident.noActionsReason,
  };
}

function toDocumentEntry(entry: TimelineEntry): PostMortemDocument['timeline'][number] {
  const { at, text, actor, keyMoment, citation } = entry;
  return {
    at,
    text,
    actor,
    keyMoment,
    citation: citation && { file: citation.file, line: citation.line, sha256: citation.sha256 },
  };
}

function toDocumentAction(action: ActionItem): DocumentAction {
  const { text, dueDate, priority, kind, feeds, link, state } = action;
  const owner = action.ownerHandle === null ? action.ownerText : `@${action.ownerHandle}`;
  return { text, owner, dueDate, priority, kind, feeds, link, state };
}
