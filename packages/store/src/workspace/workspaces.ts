import { LanguagePolicy, SeverityPolicy, type WorkspaceSettings } from '@kintsugi/domain';
import { type Selectable, sql } from 'kysely';
import type { Database, Queryable, Tx } from '../database.ts';
import { newId } from '../ids.ts';
import type { WorkspaceTable } from '../schema/tables.ts';

/** A workspace with its policies. */
export interface Workspace extends WorkspaceSettings {
  readonly severityPolicy: SeverityPolicy;
  readonly languagePolicy: LanguagePolicy;
}

const toWorkspace = (row: Selectable<WorkspaceTable>): Workspace => ({
  name: row.name,
  timeZone: row.time_zone,
  severityPolicy: SeverityPolicy.parse(row.severity_policy),
  languagePolicy: LanguagePolicy.parse(row.language_policy),
  version: row.version,
});

/** The number of the advisory lock under which the first workspace is made: "kwsp" in ASCII. */
const FIRST_WORKSPACE_LOCK = 0x6b777370;

/** The id of this installation's workspace, made on the first start with the default policy. */
export async function ensureWorkspace(
  db: Database,
): Promise<{ readonly id: string; readonly created: boolean }> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${FIRST_WORKSPACE_LOCK})`.execute(tx);
    return findOrMake(tx);
  });
}

async function findOrMake(db: Tx) {
  const found = await db
    .selectFrom('workspace')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  if (found) return { id: found.id, created: false };
  const id = newId();
  await db
    .insertInto('workspace')
    .values({
      id,
      name: 'Kintsugi',
      severity_policy: JSON.stringify(SeverityPolicy.parse({})),
      language_policy: JSON.stringify(LanguagePolicy.parse({})),
    })
    .execute();
  return { id, created: true };
}

/** The workspace's settings and policy. */
export async function loadWorkspace(db: Queryable, workspaceId: string): Promise<Workspace> {
  const row = await db
    .selectFrom('workspace')
    .selectAll()
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return toWorkspace(row);
}

/** A change of the workspace: the version seen, and what becomes different. */
export interface WorkspaceUpdate {
  readonly version: number;
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly severityPolicy?: SeverityPolicy | undefined;
  readonly languagePolicy?: LanguagePolicy | undefined;
}

/** Changes the workspace; null when the version was stale. */
export async function updateWorkspace(
  db: Queryable,
  workspaceId: string,
  update: WorkspaceUpdate,
): Promise<Workspace | null> {
  const { name, timeZone, severityPolicy, languagePolicy } = update;
  const row = await db
    .updateTable('workspace')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      ...(severityPolicy === undefined ? {} : { severity_policy: JSON.stringify(severityPolicy) }),
      ...(languagePolicy === undefined ? {} : { language_policy: JSON.stringify(languagePolicy) }),
    }))
    .where('id', '=', workspaceId)
    .where('version', '=', update.version)
    .returningAll()
    .executeTakeFirst();
  return row ? toWorkspace(row) : null;
}
