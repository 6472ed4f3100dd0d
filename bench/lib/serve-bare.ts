import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/** The least that answers the same questions: Fastify and pg, no accounts, no checks, no audit. */
const [connectionString = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 10 });
const app = Fastify();

app.get<{ Params: { id: string } }>('/incidents/:id/timeline', async (request) => {
  const { rows } = await pool.query(
    'select * from timeline_entry where incident_id = $1 order by at, id',
    [request.params.id],
  );
  return { entries: rows };
});

app.post<{ Params: { id: string }; Body: { at: string; text: string } }>(
  '/incidents/:id/timeline',
  async (request) => {
    const { rows } = await pool.query(
      `insert into timeline_entry (workspace_id, incident_id, id, at, text, created_by)
       select workspace_id, id, $2, $3, $4, 'bare' from incident where id = $1 returning *`,
      [request.params.id, randomUUID(), request.body.at, request.body.text],
    );
    return rows[0];
  },
);

const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.once('SIGTERM', () => {
  app
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0));
});
process.send?.({ url });
