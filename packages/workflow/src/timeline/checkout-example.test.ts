import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventDensity } from '../evidence/event-density.ts';
import { listEvents } from '../evidence/list-events.ts';
import { listEvidence } from '../evidence/list-evidence.ts';
import { openWorld, type World } from '../evidence/testing/world.ts';
import { pickEvents } from './pick-events.ts';

const EVIDENCE = new URL('../../../../examples/checkout-outage/evidence/', import.meta.url);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const listing = async (more: object = {}) =>
  (
    await listEvents(world.deps, world.alice, {
      incidentId: world.incidentId,
      limit: 500,
      ...more,
    })
  ).items;

test('the checkout outage: every file is read, and a picked event cites the very bytes', async () => {
  for (const name of (await readdir(EVIDENCE)).toSorted()) {
    await world.bring(name, await readFile(new URL(name, EVIDENCE)));
  }
  const { items: files } = await listEvidence(world.deps, world.alice, world);
  expect(files.map(({ name, state, message }) => [name, state, message])).toEqual(
    files.map(({ name, message }) => [name, 'ready', message]),
  );
  expect(new Set(files.map(({ format }) => format)).size).toBeGreaterThanOrEqual(7);
  const events = files.reduce((sum, file) => sum + file.events, 0);
  expect(events).toBeGreaterThan(50_000);
  const density = await eventDensity(world.deps, world.alice, { ...world, buckets: 120 });
  const counted = density.files.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0);
  expect(counted).toBe(events);
  await citeOneOfEach(files.map(({ id }) => id));
  const people = (await listing({ q: 'U0' })).filter(({ kind }) => kind === 'chat');
  expect(people.some(({ actor }) => actor !== null && !/^U0/.test(actor))).toBe(true);
  // 50,000 events are read and hashed: a busy machine takes its time.
}, 120_000);

async function citeOneOfEach(fileIds: readonly string[]) {
  for (const fileId of fileIds) {
    const event = (await listing({ fileId, limit: 3 })).at(-1);
    if (event === undefined) throw new Error('A file without events is ready.');
    const { added } = await pickEvents(world.deps, world.alice, {
      incidentId: world.incidentId,
      eventIds: [event.id],
    });
    const citation = added[0]?.citation;
    if (!citation) throw new Error('The entry cites nothing.');
    const bytes = await world.deps.blobs.read(citation.sha256, 0, 2 ** 26);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(citation.sha256);
    const record = bytes.subarray(citation.byteStart, citation.byteEnd).toString();
    expect(record.startsWith(citation.quote.replace(/…$/, ''))).toBe(true);
    const line = bytes.subarray(0, citation.byteStart).toString('latin1').split('\n').length;
    expect(line).toBe(citation.line);
  }
}
