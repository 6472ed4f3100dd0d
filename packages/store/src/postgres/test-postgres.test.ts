import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { testDatabase } from './test-postgres.ts';

async function query(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  test('gives each caller an empty database of its own', async () => {
    const one = await testDatabase();
    const two = await testDatabase();
    await query(one.connectionString, 'CREATE TABLE note (text text)');
    expect(await query(two.connectionString, `SELECT to_regclass('note') AS found`)).toEqual([
      { found: null },
    ]);
    await one.drop();
    await two.drop();
  });

  test('drops a database although someone is still connected', async () => {
    const db = await testDatabase();
    const client = new pg.Client({ connectionString: db.connectionString });
    client.on('error', () => undefined);
    await client.connect();
    await db.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });

  test('fills a template once and copies it', async () => {
    let fills = 0;
    const template = {
      name: 'once',
      fill: async (connectionString: string) => {
        fills += 1;
        await query(connectionString, `CREATE TABLE note AS SELECT 'kept' AS text`);
      },
    };
    const both = await Promise.all([testDatabase(template), testDatabase(template)]);
    for (const db of both) {
      expect(await query(db.connectionString, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
      await db.drop();
    }
    expect(fills).toBe(1);
  });

  test('tries a template again after a failed fill', async () => {
    const fail = { name: 'retry', fill: () => Promise.reject(new Error('no')) };
    await expect(testDatabase(fail)).rejects.toThrow('no');
    const db = await testDatabase({ name: 'retry', fill: () => Promise.resolve() });
    await db.drop();
  });
});
