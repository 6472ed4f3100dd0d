import type { Actor, PostMortemDocument } from '@kintsugi/domain';
import { type Revision, type RevisionHead, revisionBefore } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { diffSections, type SectionDiff } from './diff-sections.ts';
import { getDocument } from './get-document.ts';
import { getRevision, type RevisionRef } from './get-revision.ts';

/** What changed between two revisions. A null head stands for nothing, or for the present. */
export interface RevisionDiff {
  readonly from: RevisionHead | null;
  readonly to: RevisionHead | null;
  readonly sections: SectionDiff[];
}

/**
 * What a revision changed against the one before it, another one, or the post-mortem as it stands
 * (`now`), section by section. The older of the two is always the `from`.
 */
export async function diffRevision(
  deps: Deps,
  actor: Actor,
  input: RevisionRef & { readonly against: string },
): Promise<RevisionDiff> {
  const revision = await getRevision(deps, actor, input);
  if (input.against === 'now') {
    const now = await getDocument(deps, actor, input);
    return {
      from: headOf(revision),
      to: null,
      sections: diffSections(revision.document, now),
    };
  }
  const key = { workspaceId: actor.workspaceId, incidentId: input.incidentId };
  const other =
    input.against === 'previous'
      ? await revisionBefore(deps.db, key, revision.id)
      : await getRevision(deps, actor, { ...input, revisionId: input.against });
  if (other && other.id > revision.id) return between(revision, other);
  return between(other, revision);
}

const between = (from: Revision | null, to: Revision): RevisionDiff => ({
  from: from && headOf(from),
  to: headOf(to),
  sections: diffSections(from?.document ?? emptyDocument(to.document), to.document),
});

/** Before its first revision a post-mortem said nothing. */
const emptyDocument = (like: PostMortemDocument): PostMortemDocument => ({
  ...like,
  title: '',
  severity: null,
  severityReason: null,
  services: [],
  tags: [],
  startedAt: null,
  detectedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  participants: [],
  timeline: [],
  prose: { ...like.prose, ...blank(like.prose) },
  causes: [],
  actions: [],
  noActionsReason: null,
});

const blank = (prose: PostMortemDocument['prose']) =>
  Object.fromEntries(Object.keys(prose).map((key) => [key, '']));

const headOf = ({ document: _, markdown: __, ...head }: Revision): RevisionHead => head;
