import type { PostMortemState } from '@kintsugi/domain';
import { loadReview, type Queryable } from '@kintsugi/store';
import { countLanguageFindings, findingsOf } from '../postmortem/get-findings.ts';
import type { PostMortemParts } from '../postmortem/parts.ts';
import type { Deps } from '../shared/deps.ts';

/** A post-mortem as the gates of the life cycle look at it. */
export async function postMortemState(
  deps: Pick<Deps, 'now'>,
  db: Queryable,
  given: { readonly workspaceId: string; readonly parts: PostMortemParts },
): Promise<PostMortemState> {
  const { workspaceId, parts } = given;
  const { incident, prose, entries, causes, actions } = parts;
  const language = countLanguageFindings(await findingsOf(deps, db, given));
  const review = await loadReview(db, { workspaceId, incidentId: incident.id });
  return {
    incident,
    prose: prose.texts,
    timelineEntries: entries.length,
    causes: causes.length,
    actions,
    noActionsReason: incident.noActionsReason,
    languageFindings: language.open,
    keptFindings: language.kept,
    reviewAnswered: review !== null,
  };
}
