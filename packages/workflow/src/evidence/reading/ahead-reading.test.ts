import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '@kintsugi/domain';
import { listBlockHeads } from '@kintsugi/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addEvidence } from '../add-evidence.ts';
import { getEvidence } from '../get-evidence.ts';
import { listEvents } from '../list-events.ts';
import { listEvidence } from '../list-evidence.ts';
import { removeEvidence } from '../remove-evidence.ts';
import { pinoLine, pinoLog } from '../testing/pino-log.ts';
import { openWorld, streamOf, type World } from '../testing/world.ts';
import { zipOf } from '../testing/zip-of.ts';
import { createEvidenceReader } from './reader.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const LINES = 50_000;
/** About 3.7 MB: well over what is worth reading ahead. */
const LARGE = pinoLog(LINES, 100);
const PATIENT = { timeout: 60_000, interval: 20 };

const only = async (incidentId: string): Promise<EvidenceFile> => {
  const { items } = await listEvidence(world.deps, world.alice, { incidentId });
  if (items.length !== 1 || !items[0]) throw new Error(`${items.length} files, not one.`);
  return items[0];
};

const blocksOf = (incidentId: string, fileId: string) =>
  listBlockHeads(
    world.deps.db,
    {
      workspaceId: world.alice.workspaceId,
      incidentId,
      fileIds: [fileId],
      from: null,
      to: null,
    },
    { after: null, limit: 1000 },
  );

/** Most of the large log; then `act`, when events of it are there; then the rest. */
async function* interrupted(incidentId: string, act: (file: EvidenceFile) => unknown) {
  const cut = LARGE.length - 1_000_003;
  yield* streamOf(LARGE.slice(0, cut));
  await vi.waitFor(async () => expect((await only(incidentId)).events).toBeGreaterThan(0), PATIENT);
  await act(await only(incidentId));
  yield* streamOf(LARGE.slice(cut));
}

async function expectWhole(incidentId: string, fileId: string) {
  const file = await getEvidence(world.deps, world.alice, { incidentId, fileId });
  expect(file).toMatchObject({
    state: 'ready',
    events: LINES,
    unreadable: 0,
    format: 'json-lines',
  });
  expect(file.bytesRead).toBe(file.bytes);
  const blocks = await blocksOf(incidentId, fileId);
  expect(blocks.map(({ blockNo }) => blockNo)).toEqual(blocks.map((_, index) => index));
  expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(LINES);
}

describe('a large file', () => {
  test('has events before its last byte has come, which are listed when all are there', async () => {
    const incidentId = await world.incident();
    const body = interrupted(incidentId, async (file) => {
      expect(file).toMatchObject({ state: 'receiving', sha256: null });
      const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 10 });
      expect(items).toEqual([]);
    });
    const input = { incidentId, name: 'large.log', body };
    const { files } = await addEvidence(world.deps, world.alice, input);
    expect(files).toMatchObject([{ state: 'reading', bytes: LARGE.length }]);
    await world.reader.idle();
    await expectWhole(incidentId, files[0]?.id ?? '');
  });

  test('that is there already leaves no second one', async () => {
    const incidentId = await world.incident();
    const one = await world.bring('large.log', LARGE, { incidentId });
    const two = await world.bring('again.log', LARGE, { incidentId });
    expect(two).toMatchObject({ duplicate: true, files: [{ id: one.files[0]?.id }] });
    await expectWhole(incidentId, (await only(incidentId)).id);
  });

  test('leaves nothing when its sender goes away, or somebody cancels it', async () => {
    for (const act of [
      () => Promise.reject(new Error('aborted')),
      ({ incidentId, id: fileId }: EvidenceFile) =>
        removeEvidence(world.deps, world.alice, { incidentId, fileId }),
    ]) {
      const incidentId = await world.incident();
      let fileId = '';
      const body = interrupted(incidentId, (file) => {
        fileId = file.id;
        return act(file);
      });
      await expect(
        addEvidence(world.deps, world.alice, { incidentId, name: 'half.log', body }),
      ).rejects.toMatchObject({ id: 'evidence/cancelled' });
      expect((await listEvidence(world.deps, world.alice, { incidentId })).items).toEqual([]);
      expect(await blocksOf(incidentId, fileId)).toEqual([]);
      expect(await readdir(join(world.blobFolder, 'incoming'))).toEqual([]);
    }
  });

  test('is read in the ordinary way while another one is read ahead', async () => {
    const incidentId = await world.incident();
    const other = await world.incident();
    const body = interrupted(incidentId, async () => {
      const body = streamOf(LARGE);
      const input = { incidentId: other, name: 'second.log', body };
      const { files } = await addEvidence(world.deps, world.alice, input);
      expect(files).toMatchObject([{ state: 'waiting' }]);
    });
    await addEvidence(world.deps, world.alice, { incidentId, name: 'first.log', body });
    await world.reader.idle();
    for (const id of [incidentId, other]) await expectWhole(id, (await only(id)).id);
  });

  test('that cannot be read says so as any file does', async () => {
    const content = `${LARGE}${LARGE}`.replaceAll('"time"', '"thyme"');
    const ahead = await world.bring('timeless.log', content, {
      incidentId: await world.incident(),
    });
    const { incidentId, id: fileId } = ahead.files[0] ?? { incidentId: '', id: '' };
    const file = await getEvidence(world.deps, world.alice, { incidentId, fileId });
    expect(file).toMatchObject({ state: 'failed', events: 0 });
    expect(file.message).not.toMatch(/Kintsugi made a mistake/);
    expect(await blocksOf(incidentId, fileId)).toEqual([]);
  });

  test('in a zip archive is taken out of it first', async () => {
    const noise = Array.from({ length: 60_000 }, (_, i) =>
      pinoLine(1.7e12 + i, randomBytes(24).toString('hex')),
    ).join('');
    const zip = zipOf('noise.log', Buffer.from(noise));
    expect(zip.length).toBeGreaterThan(1024 * 1024);
    const incidentId = await world.incident();
    await world.bring('logs.zip', zip, { incidentId });
    expect(await only(incidentId)).toMatchObject({ state: 'ready', events: 60_000 });
  });
});

describe('a process that ends', () => {
  test('after its last byte leaves it to the next one to read', async () => {
    const reader = createEvidenceReader(world.deps);
    const deps = { ...world.deps, readAhead: reader.readAhead, wakeReader: reader.wake };
    const incidentId = await world.incident();
    const input = { incidentId, name: 'large.log', body: streamOf(`${LARGE}${LARGE}`) };
    const { files } = await addEvidence(deps, world.alice, input);
    expect(files).toMatchObject([{ state: 'reading' }]);
    await reader.close();
    const next = createEvidenceReader(world.deps);
    await next.idle();
    await next.close();
    await world.reader.idle();
    expect(await only(incidentId)).toMatchObject({ state: 'ready', events: 2 * LINES });
  });
});
