import {
  blockBeforeLine,
  insertBlocks,
  insertEvidenceFile,
  leasesOf,
  newId,
  updateEvidenceFile,
} from '@kintsugi/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEvidence } from '../get-evidence.ts';
import { listEvents } from '../list-events.ts';
import { removeEvidence } from '../remove-evidence.ts';
import { pinoLog } from '../testing/pino-log.ts';
import { openWorld, streamOf, type World } from '../testing/world.ts';
import { BlockSaver, NoLongerOurs } from './block-saver.ts';
import { claimNext } from './claim.ts';
import { createEvidenceReader } from './reader.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

/** A file row as a process that was killed leaves it. */
async function leftIn(state: 'receiving' | 'reading' | 'waiting', content = pinoLog(20)) {
  const incidentId = await world.incident();
  const blob = await world.deps.blobs.put(streamOf(content));
  const ref = { workspaceId: world.alice.workspaceId, incidentId, id: newId() };
  const file = await insertEvidenceFile(world.deps.db, {
    ...ref,
    name: 'left.log',
    state,
    blobKey: blob.key,
    sha256: blob.sha256,
    bytes: blob.bytes,
    addedAt: world.deps.now(),
    addedBy: 'Alice',
  });
  return { ...ref, fileId: file.id };
}

/** Starts a reader as after a restart, lets it work, and stops it. */
async function restart() {
  const reader = createEvidenceReader(world.deps);
  await reader.idle();
  await reader.close();
}

const block = (blockNo: number) => ({
  blockNo,
  firstOrdinal: 0,
  count: 1,
  firstAt: 0,
  lastAt: 0,
  byteStart: 0,
  byteEnd: 1,
  firstLine: 1,
  levelCounts: [1, 0, 0, 0, 0, 0, 0],
  entries: Buffer.from([1]),
});

describe('after a crash', () => {
  test('a reading that was cut off starts again, without what it had saved', async () => {
    const ref = await leftIn('reading');
    await insertBlocks(world.deps.db, ref, [block(0), block(7)]);
    await restart();
    expect(await getEvidence(world.deps, world.alice, ref)).toMatchObject({
      state: 'ready',
      events: 20,
    });
    const { items } = await listEvents(world.deps, world.alice, { ...ref, limit: 100 });
    expect(items).toHaveLength(20);
  });

  test('an upload that was cut off says so, and the same file can be brought again', async () => {
    const content = pinoLog(33);
    const ref = await leftIn('receiving', content);
    await insertBlocks(world.deps.db, ref, [block(0)]); // it had been read ahead
    await restart();
    expect(await blockBeforeLine(world.deps.db, ref, 1)).toBeNull();
    const failed = await getEvidence(world.deps, world.alice, ref);
    expect(failed).toMatchObject({ state: 'failed', sha256: null });
    expect(failed.message).toMatch(/bring the file again/);
    const again = await world.bring('left.log', content, { incidentId: ref.incidentId });
    expect(again.duplicate).toBe(false);
  });

  test('a file somebody is at work on is left alone', async () => {
    const ref = await leftIn('reading');
    const lease = await leasesOf(world.deps.db).take(ref.id);
    await restart();
    expect(await getEvidence(world.deps, world.alice, ref)).toMatchObject({ state: 'reading' });
    await lease?.[Symbol.asyncDispose]();
    await restart();
    expect(await getEvidence(world.deps, world.alice, ref)).toMatchObject({ state: 'ready' });
  });
});

describe('the reader', () => {
  test('two never read the same file', async () => {
    const refs = await Promise.all(Array.from({ length: 6 }, () => leftIn('waiting')));
    const readers = [createEvidenceReader(world.deps), createEvidenceReader(world.deps)];
    for (const reader of readers) reader.wake();
    await Promise.all(readers.map((reader) => reader.idle()));
    await Promise.all(readers.map((reader) => reader.close()));
    await world.reader.idle();
    for (const ref of refs) {
      const { items } = await listEvents(world.deps, world.alice, { ...ref, limit: 100 });
      expect(items).toHaveLength(20);
    }
  });

  test('notices with the next blocks that its file was removed', async () => {
    const ref = await leftIn('waiting');
    await using claim = await claimNext(world.deps);
    expect(claim?.file.id).toBe(ref.id);
    if (claim === null) return;
    const saver = new BlockSaver(world.deps, claim);
    await removeEvidence(world.deps, world.alice, ref);
    await expect(
      (async () => {
        for (let blockNo = 0; blockNo < 40; blockNo++) await saver.add(block(blockNo));
      })(),
    ).rejects.toThrow(NoLongerOurs);
    saver.stop();
  });

  test('an older attempt that still runs cannot write any more', async () => {
    const ref = await leftIn('waiting');
    await using claim = await claimNext(world.deps);
    if (claim === null) throw new Error('Nothing waits.');
    const saver = new BlockSaver(world.deps, claim);
    const context = { ...claim.file.context, attempt: newId() };
    await updateEvidenceFile(world.deps.db, { ref, whileIn: ['reading'], set: { context } });
    await expect(
      (async () => {
        for (let blockNo = 0; blockNo < 40; blockNo++) await saver.add(block(blockNo));
      })(),
    ).rejects.toThrow(NoLongerOurs);
    saver.stop();
    await removeEvidence(world.deps, world.alice, ref);
  });
});
