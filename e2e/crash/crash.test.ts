import { randomUUID } from 'node:crypto';
import { type Client, endpoints, ProblemError } from '@kintsugi/contract';
import { afterAll, expect, it } from 'vitest';
import { App, until } from '../lib/app.ts';
import { createOwner } from '../lib/owner.ts';

/** Rounds of killing: the server and PostgreSQL in turn. */
const ROUNDS = 20;
/** Acknowledged writes that must come in before each kill, so that every round has something to lose. */
const WRITES_A_ROUND = 25;
const WRITERS = 4;

const app = await App.prepare();
afterAll(() => app.remove());

/** Writes timeline entries without pause until told to stop, and remembers what was acknowledged. */
class Writer {
  readonly acknowledged = new Map<string, string>();
  #stopped = false;

  /** Each text is sent until it is acknowledged, with one idempotency key, as a careful client does. */
  async run(client: Client, incidentId: string): Promise<void> {
    while (!this.#stopped) {
      const text = `entry-${randomUUID()}`;
      const id = await this.#writeOnce(client, incidentId, text);
      if (id !== null) this.acknowledged.set(text, id);
    }
  }

  async #writeOnce(client: Client, incidentId: string, text: string): Promise<string | null> {
    const body = { at: '2026-03-10T13:00:00Z', text };
    while (!this.#stopped) {
      try {
        const entry = await client.json(endpoints.addEntry, {
          params: { incidentId },
          body,
          idempotencyKey: text,
        });
        return entry.id;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status < 500) throw error;
        await until('the server answers again', () => app.isReady());
      }
    }
    return null;
  }

  stop(): void {
    this.#stopped = true;
  }
}

it(`keeps every acknowledged write through ${ROUNDS} rounds of kill -9`, {
  timeout: 900_000,
}, async () => {
  await app.start();
  const client = await createOwner(app.url);
  const incident = await client.json(endpoints.createIncident, { body: { title: 'Crash test' } });
  const writers = Array.from({ length: WRITERS }, () => new Writer());
  const running = Promise.all(writers.map((writer) => writer.run(client, incident.id)));
  // Held until the end; a writer that gives up must not go unnoticed meanwhile.
  let failure: unknown = null;
  running.catch((error: unknown) => {
    failure = error;
  });
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged.size, 0);

  for (let round = 0; round < ROUNDS; round++) {
    const enough = acknowledged() + WRITES_A_ROUND;
    await until(`round ${round} has something to lose`, async () => {
      if (failure !== null) throw failure;
      return acknowledged() >= enough;
    });
    if (round % 2 === 0) {
      await app.kill();
      await app.start();
    } else {
      process.kill(await app.postgresPid(), 'SIGKILL');
      await until('PostgreSQL is back', () => app.isReady());
    }
  }

  for (const writer of writers) writer.stop();
  await running;
  const { entries } = await client.json(endpoints.getTimeline, {
    params: { incidentId: incident.id },
  });
  const stored = new Map(entries.map((entry) => [entry.text, entry.id]));
  const lost = writers.flatMap((writer) =>
    [...writer.acknowledged].filter(([text, id]) => stored.get(text) !== id),
  );
  expect(acknowledged()).toBeGreaterThanOrEqual(ROUNDS * WRITES_A_ROUND);
  expect(lost).toEqual([]);
  expect(new Set(entries.map((entry) => entry.text)).size).toBe(entries.length);
});
