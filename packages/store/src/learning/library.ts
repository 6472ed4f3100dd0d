import type { CauseTree, PostMortemDocument } from '@kintsugi/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { IncidentKey } from '../postmortem/incident-key.ts';

/** A published revision as the library keeps it. */
export interface LibraryEntry {
  readonly revisionId: string;
  readonly revisionNumber: number;
  readonly document: PostMortemDocument;
  readonly publishedAt: string;
}

/** PostgreSQL refuses a tsvector above 1 MB; this much text stays well below it. */
const MAX_INDEXED = 200_000;

/** Everything of a document that is searched beside its title and summary. */
function restOf(document: PostMortemDocument): string {
  const { summary: _, ...prose } = document.prose;
  const causes: string[] = [];
  const collect = (trees: readonly CauseTree[]): void => {
    for (const tree of trees) {
      causes.push(tree.text, tree.category ?? '');
      collect(tree.children);
    }
  };
  collect(document.causes);
  return [
    ...document.services,
    ...document.tags,
    ...Object.values(prose),
    ...causes,
    ...document.actions.map((action) => action.text),
    ...document.timeline.map((entry) => entry.text),
  ].join('\n');
}

/**
 * Words as stems (so that "deploying" finds "deployed") and as they are written (so that a beginning
 * such as "deploym" finds "deployment").
 */
const weighed = (text: string, weight: 'A' | 'B' | 'C') => sql`
  setweight(to_tsvector('english', ${text}) || to_tsvector('simple', ${text}), ${sql.lit(weight)})`;

/** Puts a published revision into the library in place of the one before it. */
export async function putLibraryEntry(
  tx: Tx,
  key: IncidentKey,
  entry: LibraryEntry,
): Promise<void> {
  const { title, prose } = entry.document;
  const rest = restOf(entry.document).slice(0, MAX_INDEXED);
  const search = sql<string>`
    ${weighed(title, 'A')} || ${weighed(prose.summary, 'B')} || ${weighed(rest, 'C')}`;
  const columns = {
    revision_id: entry.revisionId,
    revision_number: entry.revisionNumber,
    title,
    summary: prose.summary,
    search,
    published_at: entry.publishedAt,
  };
  await tx
    .insertInto('library_entry')
    .values({ ...columns, workspace_id: key.workspaceId, incident_id: key.incidentId })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'incident_id']).doUpdateSet(columns),
    )
    .execute();
}
