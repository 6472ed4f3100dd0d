import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEvents } from '../evidence/list-events.ts';
import { readLines } from '../evidence/read-lines.ts';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import { pinoLog } from '../evidence/testing/pino-log.ts';
import { openWorld, type World } from '../evidence/testing/world.ts';
import { getIncident } from '../incident/get-incident.ts';
import { listAudit } from '../workspace/list-audit.ts';
import { addEntry } from './add-entry.ts';
import { getTimeline } from './get-timeline.ts';
import { pasteEntries } from './paste-entries.ts';
import { pickEvents } from './pick-events.ts';
import { removeEntry } from './remove-entry.ts';
import { restoreEntry } from './restore-entry.ts';
import { updateEntry } from './update-entry.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const AT = '2026-03-10T13:10:00.000Z';
const add = (incidentId: string, more: object = {}) =>
  addEntry(world.deps, world.alice, { incidentId, at: AT, text: 'Paged', ...more });
const timeline = (incidentId: string) => getTimeline(world.deps, world.alice, { incidentId });
const incident = (incidentId: string) => getIncident(world.deps, world.alice, { incidentId });

describe('entries by hand', () => {
  test('are ordered by time alone, with what a reader would ask', async () => {
    const incidentId = await world.incident();
    await add(incidentId, { at: '2026-03-10T15:00:00.000Z', text: 'late' });
    await add(incidentId, { at: '2026-03-10T13:02:00.000Z', text: '<b>early</b>' });
    const { entries, findings } = await timeline(incidentId);
    expect(entries.map(({ text }) => text)).toEqual(['<b>early</b>', 'late']);
    expect(findings.map(({ kind }) => kind)).toContain('gap');
  });

  test('an edit keeps the original of the first recording, whatever comes later', async () => {
    const incidentId = await world.incident();
    const entry = await add(incidentId);
    const ref = { incidentId, entryId: entry.id };
    const once = await updateEntry(world.deps, world.alice, { ...ref, version: 1, text: 'Called' });
    const twice = await updateEntry(world.deps, world.alice, {
      ...ref,
      version: once.version,
      at: '2026-03-10T13:11:00.000Z',
    });
    expect(twice).toMatchObject({ text: 'Called', original: { at: AT, text: 'Paged' } });
    const actor = await updateEntry(world.deps, world.alice, {
      ...ref,
      version: twice.version,
      actor: 'PagerDuty',
    });
    expect(actor).toMatchObject({ actor: 'PagerDuty', text: 'Called', version: 4 });
  });

  test('a stale edit or removal is refused with both versions, and nothing is lost', async () => {
    const incidentId = await world.incident();
    const entry = await add(incidentId);
    const ref = { incidentId, entryId: entry.id, version: 1 };
    await updateEntry(world.deps, world.alice, { ...ref, text: 'theirs' });
    const stale = { id: 'conflict/stale', details: { theirs: { text: 'theirs', version: 2 } } };
    await expect(
      updateEntry(world.deps, world.alice, { ...ref, text: 'mine' }),
    ).rejects.toMatchObject({ ...stale, details: { ...stale.details, yours: { text: 'mine' } } });
    await expect(removeEntry(world.deps, world.alice, ref)).rejects.toMatchObject(stale);
    await removeEntry(world.deps, world.alice, { ...ref, version: 2 });
    expect((await timeline(incidentId)).entries).toEqual([]);
  });

  test('viewers read, and private timelines are there for their participants alone', async () => {
    const viewer = await world.member('Vera', 'viewer');
    const { incidentId } = world;
    await expect(
      addEntry(world.deps, viewer, { incidentId, at: AT, text: 'x' }),
    ).rejects.toMatchObject({ id: 'auth/not-allowed' });
    const secret = await world.incident({ visibility: 'private', participants: [world.alice] });
    const entry = await add(secret);
    const bob = await world.member('Bob');
    const hidden = { id: 'not-found' };
    const ref = { incidentId: secret, entryId: entry.id, version: 1 };
    await expect(getTimeline(world.deps, bob, ref)).rejects.toMatchObject(hidden);
    await expect(updateEntry(world.deps, bob, ref)).rejects.toMatchObject(hidden);
    await expect(removeEntry(world.deps, bob, ref)).rejects.toMatchObject(hidden);
  });

  test('every change is in the audit log', async () => {
    const incidentId = await world.incident();
    const entry = await add(incidentId);
    const ref = { incidentId, entryId: entry.id };
    await updateEntry(world.deps, world.alice, { ...ref, version: 1, text: 'y' });
    await removeEntry(world.deps, world.alice, { ...ref, version: 2 });
    const admin = await world.member('Ada', 'admin');
    const { items } = await listAudit(world.deps, admin, { incidentId, limit: 50 });
    expect(items.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['add-entry', 'update-entry', 'remove-entry']),
    );
  });
});

describe('key moments', () => {
  test('marking one sets the incident’s time, and moving it moves the time', async () => {
    const incidentId = await world.incident();
    const entry = await add(incidentId, { keyMoment: 'detected' });
    expect(await incident(incidentId)).toMatchObject({ detectedAt: AT, version: 2 });
    const at = '2026-03-10T13:08:00.000Z';
    await updateEntry(world.deps, world.alice, { incidentId, entryId: entry.id, version: 1, at });
    expect(await incident(incidentId)).toMatchObject({ detectedAt: at, version: 3 });
  });

  test('a moment is marked once: the mark moves to the entry marked last', async () => {
    const incidentId = await world.incident();
    const first = await add(incidentId, { keyMoment: 'detected' });
    const second = await add(incidentId, { at: '2026-03-10T13:20:00.000Z', keyMoment: 'detected' });
    const { entries } = await timeline(incidentId);
    expect(entries).toMatchObject([
      { id: first.id, keyMoment: null, version: 2 },
      { id: second.id, keyMoment: 'detected' },
    ]);
  });

  test('an impossible moment is refused, and nothing of it is saved', async () => {
    const incidentId = await world.incident();
    const before = '2026-03-10T12:00:00.000Z';
    await expect(add(incidentId, { at: before, keyMoment: 'detected' })).rejects.toMatchObject({
      id: 'incident/times-impossible',
    });
    expect((await timeline(incidentId)).entries).toEqual([]);
    expect(await incident(incidentId)).toMatchObject({ detectedAt: null, version: 1 });
  });
});

describe('pickEvents', () => {
  async function picked() {
    const incidentId = await world.incident();
    const log = pinoLog(5000);
    await world.bring('api.log', log, { incidentId });
    const filter = { incidentId, level: 'error', limit: 500 } as const;
    const { items } = await listEvents(world.deps, world.alice, filter);
    const eventIds = items.slice(-3).map(({ id }) => id);
    const answer = await pickEvents(world.deps, world.alice, { incidentId, eventIds });
    return { incidentId, log, eventIds, ...answer };
  }

  test('cites the record by file, line, bytes and hash, and quotes it', async () => {
    const { incidentId, log, added } = await picked();
    expect(added).toHaveLength(3);
    for (const { citation, text, at, actor } of added) {
      if (citation === null) throw new Error('It cites nothing.');
      const bytes = Buffer.from(log).subarray(citation.byteStart, citation.byteEnd).toString();
      expect(citation.quote).toBe(bytes);
      expect(log.split('\n')[citation.line - 1]).toBe(bytes);
      expect(JSON.parse(bytes)).toMatchObject({ msg: text, time: Date.parse(at), name: actor });
      const { lines, sha256 } = await readLines(world.deps, world.alice, {
        incidentId,
        fileId: citation.fileId ?? '',
        line: citation.line,
        byte: citation.byteStart,
        context: 1,
      });
      expect(sha256).toBe(citation.sha256);
      expect(lines.find((line) => line.cited)?.text).toBe(bytes);
    }
  });

  test('removed and put back, an entry is as it was, citation, original and all', async () => {
    const { incidentId, eventIds, added } = await picked();
    const [first] = added;
    if (first === undefined) throw new Error('Nothing was picked.');
    const ref = { incidentId, entryId: first.id };
    const change = { ...ref, version: 1, text: 'Reworded', keyMoment: 'detected' } as const;
    const edited = await updateEntry(world.deps, world.alice, change);
    await removeEntry(world.deps, world.alice, { ...ref, version: edited.version });
    const restored = await restoreEntry(world.deps, world.alice, ref);
    expect(restored).toEqual({ ...edited, version: edited.version + 1 });
    expect((await timeline(incidentId)).entries).toContainEqual(restored);
    const again = await pickEvents(world.deps, world.alice, { incidentId, eventIds });
    expect(again).toEqual({ added: [], alreadyThere: 3 });
  });

  test('what is there already is not put back a second time, and what never was not at all', async () => {
    const { incidentId, eventIds, added } = await picked();
    const [first] = added;
    if (first === undefined) throw new Error('Nothing was picked.');
    const ref = { incidentId, entryId: first.id };
    const restore = () => restoreEntry(world.deps, world.alice, ref);
    await expect(restore()).rejects.toMatchObject({ id: 'conflict/exists' });
    await removeEntry(world.deps, world.alice, { ...ref, version: 1 });
    await pickEvents(world.deps, world.alice, { incidentId, eventIds });
    await expect(restore()).rejects.toMatchObject({ id: 'conflict/exists' });
    await expect(
      restoreEntry(world.deps, world.alice, { incidentId, entryId: incidentId }),
    ).rejects.toMatchObject({ id: 'not-found' });
  });

  test('an event that is there already is not added twice', async () => {
    const { incidentId, eventIds } = await picked();
    const again = await pickEvents(world.deps, world.alice, {
      incidentId,
      eventIds: [...eventIds, ...eventIds],
    });
    expect(again).toEqual({ added: [], alreadyThere: 3 });
    expect((await timeline(incidentId)).entries).toHaveLength(3);
  });

  test('a cited file is not removed under its citations', async () => {
    const { incidentId, added } = await picked();
    const fileId = added[0]?.citation?.fileId ?? '';
    await expect(
      removeEvidence(world.deps, world.alice, { incidentId, fileId }),
    ).rejects.toMatchObject({
      id: 'evidence/cited',
      message: expect.stringMatching(/^3 timeline/),
    });
  });

  test('events that the evidence does not hold are named, and nothing is added', async () => {
    const { incidentId, eventIds } = await picked();
    const eventId = `${eventIds[0]?.split(':')[0]}:999999`;
    await expect(
      pickEvents(world.deps, world.alice, { incidentId, eventIds: [eventId, 'nonsense'] }),
    ).rejects.toMatchObject({ id: 'not-found', message: expect.stringContaining('999999') });
  });
});

describe('pasteEntries', () => {
  const text = '14:00 Deployment started | CI/CD\n14:05 Error rate increased';
  const paste = (incidentId: string, more: object = {}) =>
    pasteEntries(world.deps, world.alice, { incidentId, text, dryRun: false, ...more });

  test('takes the incident’s day where the block states none', async () => {
    const incidentId = await world.incident();
    const { added } = await paste(incidentId);
    expect(added.map(({ at, actor }) => [at, actor])).toEqual([
      ['2026-03-10T14:00:00.000Z', 'CI/CD'],
      ['2026-03-10T14:05:00.000Z', null],
    ]);
  });

  test('a dry run shows the rows, their zone and problems, and saves nothing', async () => {
    const incidentId = await world.incident();
    const block = `${text}\nno time here`;
    const { rows, added } = await paste(incidentId, {
      text: block,
      dryRun: true,
      zone: 'Asia/Tokyo',
    });
    expect(added).toEqual([]);
    expect(rows).toMatchObject([
      { line: 1, at: '2026-03-10T05:00:00.000Z', zone: 'Asia/Tokyo (chosen)', problem: null },
      { line: 2, zone: 'Asia/Tokyo (chosen)' },
      { line: 3, at: null, problem: expect.stringMatching(/No time/) },
    ]);
    expect((await timeline(incidentId)).entries).toEqual([]);
  });

  test('one row that cannot be read keeps all of them out, naming the line', async () => {
    const incidentId = await world.incident();
    await expect(paste(incidentId, { text: `${text}\n25:99 what` })).rejects.toMatchObject({
      id: 'timeline/unreadable',
      details: { fields: [{ path: 'text.line.3' }] },
    });
    await expect(paste(incidentId, { text: '\n\n' })).rejects.toMatchObject({
      id: 'timeline/unreadable',
    });
    expect((await timeline(incidentId)).entries).toEqual([]);
  });

  test('more rows than anybody can walk through are refused', async () => {
    const incidentId = await world.incident();
    await expect(paste(incidentId, { text: '14:05 x\n'.repeat(2500) })).rejects.toMatchObject({
      id: 'request/invalid',
    });
  });
});
