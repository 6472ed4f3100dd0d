import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase, openPool } from './database.ts';
import { type TestDatabase, testDatabase } from './postgres/test-postgres.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
  const pool = openPool({ connectionString: database.connectionString, max: 1 });
  db = openDatabase(pool);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test.each(['UTC', 'Asia/Kolkata', 'America/St_Johns'])(
  'an instant is read as it was written, also when the connection speaks in %s',
  async (zone) => {
    const written = [
      '2026-03-10T13:02:00.000Z',
      '2026-03-10T13:02:00.120Z',
      '1970-01-01T00:00:00.000Z',
      '0001-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
      '+010000-01-01T00:00:00.000Z',
    ];
    await sql`select set_config('timezone', ${zone}, false)`.execute(db);
    for (const at of written) {
      const { rows } = await sql<{ at: Date }>`
        select to_timestamp(${Date.parse(at)}::numeric / 1000) as at`.execute(db);
      expect(rows[0]?.at.toISOString()).toBe(at);
    }
  },
);

test('microseconds are cut off, never rounded up into the next second', async () => {
  const { rows } = await sql<{ at: Date }>`
    select '2026-03-10T13:02:00.999999Z'::timestamptz as at`.execute(db);
  expect(rows[0]?.at.toISOString()).toBe('2026-03-10T13:02:00.999Z');
});

test('a bigint is a number, a date its text', async () => {
  const { rows } =
    await sql`select 9007199254740991::bigint as big, '2026-03-10'::date as day`.execute(db);
  expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER, day: '2026-03-10' }]);
});
