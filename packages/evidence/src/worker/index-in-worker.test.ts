import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceError } from '../errors/evidence-error.ts';
import { GrowingFile } from '../reading/growing-file.ts';
import { indexEvidence } from '../reading/index-evidence.ts';
import type { IndexItem } from '../reading/index-report.ts';
import type { IndexProgress } from '../reading/options.ts';
import { indexInWorker } from './index-in-worker.ts';

const OPTIONS = { name: 'api.log', referenceTime: '2026-03-10T13:00:00Z' };
const EVENTS = 100_000;
let folder = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-evidence-'));
  path = join(folder, 'api.log');
  const lines = Array.from({ length: EVENTS }, (_, i) =>
    JSON.stringify({ level: 30, time: 1773147720000 + i, msg: `line ${i}` }),
  );
  await writeFile(path, lines.join('\n'));
});

afterAll(() => rm(folder, { recursive: true }));

async function collect(items: AsyncIterable<IndexItem>): Promise<IndexItem[]> {
  const all: IndexItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('indexInWorker', () => {
  it('gives the items of indexEvidence in the same order', async () => {
    const progress: IndexProgress[] = [];
    const onProgress = (step: IndexProgress) => progress.push(step);
    const items = await collect(indexInWorker(path, { ...OPTIONS, onProgress }));
    expect(items).toEqual(await collect(indexEvidence(path, OPTIONS)));
    expect(items).toHaveLength(Math.ceil(EVENTS / 4096) + 1);
    expect(progress.at(-1)).toMatchObject({ events: EVENTS, unreadable: 0 });
    expect(progress.at(-1)?.bytes).toBe(progress.at(-1)?.totalBytes);
  });

  it('hands typed errors over', async () => {
    const empty = join(folder, 'empty.log');
    await writeFile(empty, '');
    await expect(collect(indexInWorker(empty, { name: 'empty.log' }))).rejects.toMatchObject({
      name: 'EvidenceError',
      id: 'evidence/empty-file',
      place: { file: 'empty.log' },
    });
  });

  it('says so when the file is not there', async () => {
    await expect(collect(indexInWorker(join(folder, 'none'), OPTIONS))).rejects.toThrow(/ENOENT/);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const items = indexInWorker(path, { ...OPTIONS, signal: controller.signal });
    const run = async () => {
      for await (const item of items) if (item.type === 'block') controller.abort();
    };
    await expect(run()).rejects.toSatisfy(
      (error) => error instanceof EvidenceError && error.id === 'evidence/cancelled',
    );
  });

  it('reads a file while it is being written, as if it had been there', async () => {
    const content = await readFile(path);
    const cut = Math.floor(content.length / 2) + 7;
    const growing = join(folder, 'growing.log');
    await writeFile(growing, content.subarray(0, cut));
    const file = GrowingFile.open(growing);
    file.grow(cut);
    const items: IndexItem[] = [];
    for await (const item of indexInWorker(file, OPTIONS)) {
      // The first block is there before the second half of the file is.
      if (items.length === 0) {
        expect(item).toMatchObject({ type: 'block', block: { blockNo: 0 } });
        await appendFile(growing, content.subarray(cut));
        // Its reader is not disturbed by another name.
        await rename(growing, `${growing}.done`);
        file.grow(content.length, true);
      }
      items.push(item);
    }
    file.close();
    expect(items).toEqual(await collect(indexEvidence(path, OPTIONS)));
  });

  it('reads what there is when a growing file ends early, and stops when that is cancelled', async () => {
    const file = GrowingFile.open(path);
    const empty = new GrowingFile(file.fd);
    empty.grow(0, true);
    await expect(collect(indexInWorker(empty, OPTIONS))).rejects.toMatchObject({
      id: 'evidence/empty-file',
    });
    const controller = new AbortController();
    const waiting = collect(
      indexInWorker(new GrowingFile(file.fd), { ...OPTIONS, signal: controller.signal }),
    );
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ id: 'evidence/cancelled' });
    file.close();
  });

  it('stops when the loop is left', async () => {
    for await (const item of indexInWorker(path, OPTIONS)) {
      expect(item.type).toBe('block');
      break;
    }
  });
});
