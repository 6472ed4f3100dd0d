import type { UnreadableLine } from '@kintsugi/domain';
import type { Queryable } from '../database.ts';
import type { FileRef } from './evidence-row.ts';

/** Lines of a file that could not be read, by line. */
export async function problemsAfterLine(
  db: Queryable,
  ref: FileRef,
  page: { readonly afterLine: number; readonly limit: number },
): Promise<UnreadableLine[]> {
  const rows = await db
    .selectFrom('evidence_problem')
    .selectAll()
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('file_id', '=', ref.id)
    .where('line', '>', page.afterLine)
    .orderBy('line')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    line: row.line,
    byteStart: row.byte_start,
    byteEnd: row.byte_end,
    reason: row.reason,
    excerpt: row.excerpt,
  }));
}

/** The last such line up to `line`, as a place to start reading from; null when there is none. */
export async function problemBeforeLine(
  db: Queryable,
  ref: FileRef,
  line: number,
): Promise<{ readonly line: number; readonly byteStart: number } | null> {
  const row = await db
    .selectFrom('evidence_problem')
    .select(['line', 'byte_start'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('file_id', '=', ref.id)
    .where('line', '<=', line)
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { line: row.line, byteStart: row.byte_start } : null;
}
