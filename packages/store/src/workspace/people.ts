import { type Actor, type Person, Role } from '@kintsugi/domain';
import { type Selectable, sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { containing } from '../like.ts';
import type { PersonTable } from '../schema/tables.ts';

const MaybeRole = Role.nullable();

const toPerson = (row: Selectable<PersonTable>): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  handle: row.handle,
  role: MaybeRole.parse(row.role),
  version: row.version,
});

const people = (db: Queryable, workspaceId: string) =>
  db.selectFrom('person').selectAll().where('workspace_id', '=', workspaceId);

/** Which people, and from where on. */
export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit?: number;
}

/** Everybody the workspace knows, by name. */
export async function listPeople(
  db: Queryable,
  actor: Actor,
  filter: PeopleFilter = {},
): Promise<Person[]> {
  const { q, after, limit } = filter;
  let query = people(db, actor.workspaceId);
  if (q !== undefined && q.trim() !== '') {
    const pattern = containing(q.trim().replace(/^@/, ''));
    query = query.where((eb) =>
      eb.or([
        eb('name', 'ilike', pattern),
        eb('handle', 'ilike', pattern),
        eb('email', 'ilike', pattern),
      ]),
    );
  }
  if (after) query = query.where(sql<boolean>`(name, id) > (${after.name}, ${after.id}::uuid)`);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.orderBy('name').orderBy('id').execute()).map(toPerson);
}

/** A person of the workspace, or null. */
export async function findPersonById(
  db: Queryable,
  actor: Actor,
  personId: string,
): Promise<Person | null> {
  const row = await people(db, actor.workspaceId).where('id', '=', personId).executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** Of these ids, those of people of the workspace. */
export async function knownPersonIds(
  db: Queryable,
  actor: Actor,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** The person who goes by this e-mail address, or null. */
export async function findPersonByEmail(
  db: Queryable,
  workspaceId: string,
  email: string,
): Promise<Person | null> {
  const row = await people(db, workspaceId)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** The handles that start like this one, in lower case, for finding a free one. */
export async function takenHandles(
  db: Queryable,
  workspaceId: string,
  start: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('person')
    .select(sql<string>`lower(handle)`.as('handle'))
    .where('workspace_id', '=', workspaceId)
    .where('handle', 'ilike', `${containing(start).slice(1)}`)
    .execute();
  return new Set(rows.map((row) => row.handle));
}

/** Adds a person. Fails on a handle or e-mail address that is taken (see `isTaken`). */
export async function insertPerson(
  db: Queryable,
  workspaceId: string,
  person: Omit<Person, 'version'> & { readonly userId?: string },
): Promise<Person> {
  const row = await db
    .insertInto('person')
    .values({
      workspace_id: workspaceId,
      id: person.id,
      name: person.name,
      email: person.email,
      handle: person.handle,
      user_id: person.userId ?? null,
      role: person.role,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPerson(row);
}

/** A change of a person: the version seen, and what becomes different. */
export interface PersonUpdate {
  readonly id: string;
  readonly version: number;
  readonly set: Partial<Pick<Person, 'name' | 'email' | 'handle' | 'role'>> & {
    readonly userId?: string | null;
  };
}

/** Changes a person; null when the version was stale. */
export async function updatePerson(
  db: Queryable,
  workspaceId: string,
  update: PersonUpdate,
): Promise<Person | null> {
  const { userId, ...set } = update.set;
  const row = await db
    .updateTable('person')
    .set((eb) => ({
      ...set,
      ...(userId === undefined ? {} : { user_id: userId }),
      version: eb('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', update.id)
    .where('version', '=', update.version)
    .returningAll()
    .executeTakeFirst();
  return row ? toPerson(row) : null;
}
