import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventDensity } from './event-density.ts';
import { type ListEvents, listEvents } from './list-events.ts';
import { readLines } from './read-lines.ts';
import { pinoLine, pinoLog } from './testing/pino-log.ts';
import { openWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const START = Date.parse('2026-03-10T13:00:00Z');

/** Every page of a listing; stops a listing that never ends. */
async function everyPage(filter: Omit<ListEvents, 'cursor'>) {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listEvents(world.deps, world.alice, { ...filter, cursor });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
    if (pages.length > 500) throw new Error('The listing does not end.');
  } while (cursor !== undefined);
  return pages.flat();
}

describe('listEvents', () => {
  test('events of all files come in time order, page by page, none twice and none lost', async () => {
    const incidentId = await world.incident();
    const lines = (step: number, name: string) =>
      Array.from({ length: 6000 }, (_, i) => pinoLine(START + i * step, `${name} ${i}`)).join('');
    await world.bring('a.log', lines(700, 'a'), { incidentId });
    await world.bring('b.log', lines(1100, 'b'), { incidentId });
    const ids = await everyPage({ incidentId, limit: 500 });
    expect(ids).toHaveLength(12_000);
    expect(new Set(ids).size).toBe(12_000);
    const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 500 });
    const times = items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(new Set(items.map(({ citation }) => citation.file))).toEqual(
      new Set(['a.log', 'b.log']),
    );
  });

  test('a file whose lines are in no order is listed in time order all the same', async () => {
    const incidentId = await world.incident();
    const shuffled = Array.from({ length: 9000 }, (_, i) => (i * 7919) % 9000);
    await world.bring('s.log', shuffled.map((i) => pinoLine(START + i * 10, `${i}`)).join(''), {
      incidentId,
    });
    const first = await listEvents(world.deps, world.alice, { incidentId, limit: 3 });
    expect(first.items.map(({ text }) => text)).toEqual(['0', '1', '2']);
    const middle = { from: new Date(START + 50_000).toISOString() };
    const { items } = await listEvents(world.deps, world.alice, {
      incidentId,
      limit: 3,
      ...middle,
    });
    expect(items.map(({ text }) => text)).toEqual(['5000', '5001', '5002']);
    expect(await everyPage({ incidentId, limit: 500 })).toHaveLength(9000);
  });

  test('the listing is what a plain sort and filter gives (property)', async () => {
    const incidentId = await world.incident();
    const record = fc.record({
      at: fc.nat(60),
      level: fc.constantFrom(20, 30, 40, 50),
      n: fc.nat(3),
    });
    const some = fc.array(record, { minLength: 1, maxLength: 40 });
    const [rows = []] = fc.sample(some, { numRuns: 1, seed: 7 });
    const log = rows.map(({ at, level, n }) => pinoLine(START + at * 1000, `word${n}`, level));
    await world.bring('p.log', log.join(''), { incidentId });
    const query = fc.record({
      from: fc.nat(60),
      to: fc.nat(60),
      level: fc.constantFrom(undefined, 'info', 'warn', 'error' as const),
      q: fc.constantFrom(undefined, 'word1', 'WORD2', 'nothing'),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    const levels = { info: 30, warn: 40, error: 50 };
    await fc.assert(
      fc.asyncProperty(query, async ({ from, to, level, q, limit }) => {
        const expected = rows
          .map((row, ordinal) => ({ ...row, ordinal }))
          .filter((row) => row.at >= from && row.at <= to)
          .filter((row) => level === undefined || row.level >= levels[level])
          .filter((row) => q === undefined || `word${row.n}` === q.toLowerCase())
          .toSorted((a, b) => a.at - b.at || a.ordinal - b.ordinal);
        const found = await everyPage({
          incidentId,
          from: new Date(START + from * 1000).toISOString(),
          to: new Date(START + to * 1000).toISOString(),
          level,
          q,
          limit,
        });
        expect(found.map((id) => Number(id.split(':')[1]))).toEqual(
          expected.map(({ ordinal }) => ordinal),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a word is found without regard to case, also beyond ASCII and as bytes of the raw record', async () => {
    const incidentId = await world.incident();
    await world.bring('u.log', pinoLine(START, 'ÄRGER in Zürich') + pinoLine(START + 1, 'ruhe'), {
      incidentId,
    });
    for (const q of ['ärger', 'ZÜRICH ärger', '"level":30 zürich']) {
      const { items } = await listEvents(world.deps, world.alice, { incidentId, q, limit: 9 });
      expect(items.map(({ text }) => text)).toEqual(['ÄRGER in Zürich']);
    }
  });

  test('a search through much goes on from page to page', async () => {
    const incidentId = await world.incident();
    const filler = 'x'.repeat(3900);
    const log = Array.from({ length: 9000 }, (_, i) =>
      pinoLine(START + i, i === 8999 ? 'the needle' : filler),
    );
    await world.bring('big.log', log.join(''), { incidentId });
    const filter = { incidentId, q: 'needle', limit: 10 };
    const first = await listEvents(world.deps, world.alice, filter);
    expect(first.items).toEqual([]);
    expect(first.next).not.toBeNull();
    expect(await everyPage(filter)).toHaveLength(1);
    // 35 MB are brought, read and searched: a busy machine takes its time.
  }, 120_000);

  test('a cursor that is none of ours is refused', async () => {
    const { incidentId } = world;
    await expect(
      listEvents(world.deps, world.alice, { incidentId, limit: 1, cursor: 'bm9uc2Vuc2U' }),
    ).rejects.toMatchObject({ id: 'request/invalid' });
  });

  test('events, lines and density of a private incident are there for its participants alone', async () => {
    const bob = await world.member('Bob');
    const incidentId = await world.incident({ visibility: 'private', participants: [world.alice] });
    const { files } = await world.bring('secret.log', pinoLog(5), { incidentId });
    const fileId = files[0]?.id ?? '';
    const hidden = { id: 'not-found' };
    const { deps } = world;
    await expect(listEvents(deps, bob, { incidentId, limit: 1 })).rejects.toMatchObject(hidden);
    await expect(eventDensity(deps, bob, { incidentId, buckets: 9 })).rejects.toMatchObject(hidden);
    const lines = { incidentId, fileId, line: 1, context: 0 };
    await expect(readLines(deps, bob, lines)).rejects.toMatchObject(hidden);
    expect((await readLines(deps, world.alice, lines)).lines).toHaveLength(1);
    const admin = await world.member('Ada', 'admin');
    expect((await listEvents(deps, admin, { incidentId, limit: 9 })).items).toHaveLength(5);
  });
});

describe('eventDensity', () => {
  test('counts every event once, and warnings beside, a row a file', async () => {
    const incidentId = await world.incident();
    await world.bring('a.log', pinoLog(9000), { incidentId });
    const density = await eventDensity(world.deps, world.alice, { incidentId, buckets: 7 });
    const [row] = density.files;
    const sum = (numbers: readonly number[] = []) => numbers.reduce((a, b) => a + b, 0);
    expect([sum(row?.counts), sum(row?.notable)]).toEqual([9000, 900]);
    expect(density).toMatchObject({
      from: '2026-03-10T13:00:00.000Z',
      to: '2026-03-10T15:29:59.000Z',
    });
    const within = await eventDensity(world.deps, world.alice, {
      incidentId,
      buckets: 10,
      from: '2026-03-10T13:10:00.000Z',
      to: '2026-03-10T13:19:59.999Z',
    });
    expect(within.bucketMs).toBe(60_000);
    expect(within.files[0]?.counts).toEqual(Array(10).fill(60));
    expect(within.files[0]?.notable).toEqual(Array(10).fill(6));
  });

  test('says that there is nothing when there is nothing', async () => {
    const incidentId = await world.incident();
    expect(await eventDensity(world.deps, world.alice, { incidentId, buckets: 5 })).toEqual({
      from: null,
      to: null,
      bucketMs: 0,
      files: [],
    });
  });
});

describe('readLines', () => {
  const bring = async (content: string) => {
    const incidentId = await world.incident();
    const { files } = await world.bring('l.log', content, { incidentId });
    return { incidentId, fileId: files[0]?.id ?? '' };
  };

  test('opens at any line of a file with its neighbours', async () => {
    const ref = await bring(`${pinoLog(5000)}not an event\n\nneither\n${pinoLine(START, 'last')}`);
    const all = `${pinoLog(5000)}not an event\n\nneither\n${pinoLine(START, 'last')}`.split('\n');
    for (const line of [1, 2, 4097, 5000, 5001, 5002, 5003, 5004]) {
      const read = await readLines(world.deps, world.alice, { ...ref, line, context: 2 });
      const numbers = read.lines.map((shown) => shown.line);
      const first = Math.max(1, line - 2);
      expect(numbers).toEqual(
        Array.from({ length: Math.min(5004, line + 2) - first + 1 }, (_, i) => first + i),
      );
      expect(read.lines.filter(({ cited }) => cited).map((shown) => shown.line)).toEqual([line]);
      expect(read.lines.map(({ text }) => text)).toEqual(numbers.map((number) => all[number - 1]));
    }
  });

  test('a line that is not there is refused with the number of lines', async () => {
    const ref = await bring(pinoLog(3));
    await expect(
      readLines(world.deps, world.alice, { ...ref, line: 4, context: 2 }),
    ).rejects.toMatchObject({
      id: 'request/invalid',
      message: expect.stringContaining('has 3 lines'),
    });
  });

  test('of a very long line the beginning is shown, and that it is cut', async () => {
    const ref = await bring(pinoLine(START, 'y'.repeat(100_000)));
    const { lines } = await readLines(world.deps, world.alice, { ...ref, line: 1, context: 0 });
    expect(lines[0]?.truncated).toBe(true);
    expect(lines[0]?.text.length).toBeLessThan(10_000);
  });
});
