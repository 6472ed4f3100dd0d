import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase, openPool } from './database.ts';
import { type TestDatabase, testDatabase } from './postgres/test-postgres.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await using made = opened();
  await sql`drop table if exists thing`.execute(made.db);
  await sql`create table thing (id int, name text)`.execute(made.db);
  await sql`insert into thing values (1, 'one'), (2, 'two')`.execute(made.db);
});
afterAll(() => database.drop());

/** A database of one connection, so that it is known which one is asked. */
function opened() {
  db = openDatabase(openPool({ connectionString: database.connectionString, max: 1 }));
  return { db, [Symbol.asyncDispose]: () => db.destroy() };
}

const thing = async (on: Database, id: number) =>
  (await sql`select * from thing where id = ${id}`.execute(on)).rows;

const preparedTexts = async () => {
  const found = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where name like 'kintsugi%'`.execute(db);
  return found.rows.map((row) => row.statement);
};

test('a statement that comes again is prepared, one that does not is not', async () => {
  await using _ = opened();
  await sql`select name from thing where id = ${1}`.execute(db);
  for (const id of [1, 2, 1, 2]) expect(await thing(db, id)).toMatchObject([{ id }]);
  expect(await preparedTexts()).toEqual(['select * from thing where id = $1']);
});

test('a table that another process changes is read with its new column', async () => {
  await using _ = opened();
  for (const id of [1, 2, 1]) await thing(db, id);
  await sql`alter table thing add column colour text default 'gold'`.execute(db);
  expect(await thing(db, 1)).toEqual([{ id: 1, name: 'one', colour: 'gold' }]);
});

test('a transaction that meets such a change fails as a whole, and the next one works', async () => {
  await using _ = opened();
  for (const id of [1, 2, 1]) await thing(db, id);
  await sql`alter table thing add column colour text default 'gold'`.execute(db);
  const inTransaction = () =>
    db.transaction().execute(async (tx) => {
      await sql`delete from thing where id = 2`.execute(tx);
      return (await sql`select * from thing where id = ${1}`.execute(tx)).rows;
    });
  await expect(inTransaction()).rejects.toMatchObject({ routine: 'RevalidateCachedQuery' });
  expect(await thing(db, 2)).toHaveLength(1);
  expect(await inTransaction()).toMatchObject([{ colour: 'gold' }]);
});
