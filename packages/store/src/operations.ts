import { sql } from 'kysely';
import type { Queryable } from './database.ts';
import { migrationNames } from './migrate.ts';

/** The migrations this database has not had; fails when it does not answer. */
export async function waitingMigrations(db: Queryable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  return (await migrationNames()).filter((name) => !done.has(name));
}

/** Bytes of all evidence of every workspace. */
export async function totalEvidenceBytes(db: Queryable): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(bytes), 0)::bigint as bytes from evidence_file`.execute(db);
  return rows[0]?.bytes ?? 0;
}
