import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, endpoints } from '@kintsugi/contract';
import { launchPostgres } from '@kintsugi/store';
import { createOwnerWithKey } from '../e2e/lib/owner.ts';
import { startChild } from './lib/child.ts';
import { watchMemory } from './lib/peak-memory.ts';
import { writePinoLog } from './lib/pino-log.ts';
import type { Benchmark, Row } from './lib/rows.ts';
import { sendFile } from './lib/send-file.ts';

const LOG_BYTES = 500_000_000;
const MEGABYTE = 1_000_000;

/** How long one import took, in milliseconds from the first byte sent. */
interface Imported {
  /** Until the server said that the bytes are on disk. */
  readonly storedMs: number;
  /** Until every event could be listed. */
  readonly readyMs: number;
  readonly incidentId: string;
}

/** The log to be imported. */
interface Log {
  readonly path: string;
  readonly lines: number;
}

async function importLog(
  { client, key }: { readonly client: Client; readonly key: string },
  { path, lines }: Log,
): Promise<Imported> {
  const { id: incidentId } = await client.json(endpoints.createIncident, {
    body: { title: 'Benchmark' },
  });
  const start = performance.now();
  const url = client.url(endpoints.addEvidence, {
    params: { incidentId },
    query: { name: 'checkout-api.log' },
  });
  const answer = JSON.parse(await sendFile({ path, url, apiKey: key }));
  const fileId = endpoints.addEvidence.response?.parse(answer).files[0]?.id ?? '';
  const storedMs = performance.now() - start;
  for (;;) {
    const file = await client.json(endpoints.getEvidence, { params: { incidentId, fileId } });
    if (file.state === 'ready' && file.events === lines) break;
    if (file.state === 'ready' || file.state === 'failed') {
      throw new Error(`The import ended with ${file.events} events: ${file.message}`);
    }
    await wait(20);
  }
  return { storedMs, readyMs: performance.now() - start, incidentId };
}

function countLines(path: string): number {
  const start = performance.now();
  execFileSync('wc', ['-l', path]);
  return performance.now() - start;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** How soon a person sees events of the imported log. */
async function readingRows(client: Client, incidentId: string): Promise<Row[]> {
  const params = { incidentId };
  const page = { limit: 50 };
  const list = (query: object) =>
    timed(() => client.json(endpoints.listEvents, { params, query: { ...page, ...query } }));
  const row = (measure: string, ours: number): Row => ({
    measure,
    unit: 'ms',
    ours,
    peers: {},
    aim: null,
  });
  return [
    row('first 50 events of it', await list({})),
    row('50 events from its middle', await list({ from: '2026-03-10T13:40:00Z' })),
    row('50 errors', await list({ level: 'error' })),
    row('search for a word (one page)', await list({ q: 'no such word' })),
    row('density, 120 steps', await timed(() => client.json(endpoints.eventDensity, { params }))),
  ];
}

async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-bench-'));
  const path = join(folder, 'checkout-api.log');
  const { bytes, lines } = await writePinoLog(path, LOG_BYTES);
  const postgres = await launchPostgres({ dataFolder: join(folder, 'postgres') });
  const args = [join(folder, 'data'), postgres.connectionString];
  const kintsugi = await startChild('./serve-kintsugi.ts', args);
  try {
    const owner = await createOwnerWithKey(kintsugi.url);
    const { client } = owner;
    const memory = watchMemory(kintsugi.pid);
    const peer = countLines(path);
    const { storedMs, readyMs, incidentId } = await importLog(owner, { path, lines });
    const peakBytes = memory.peakBytes();
    const speed = (ms: number) => bytes / MEGABYTE / (ms / 1000);
    return [
      {
        measure: 'import of a 500 MB pino log over HTTP, until every event can be listed',
        unit: 'MB/s',
        ours: speed(readyMs),
        peers: { 'wc -l': speed(peer) },
        aim: { atLeast: 100 },
      },
      {
        measure: '… receiving it safely (fsync)',
        unit: 'MB/s',
        ours: speed(storedMs),
        peers: {},
        aim: null,
      },
      {
        measure: '… and from there until every event can be listed (it is read meanwhile)',
        unit: 'ms',
        ours: readyMs - storedMs,
        peers: {},
        aim: null,
      },
      {
        measure: 'peak memory of the server meanwhile',
        unit: 'MB',
        ours: peakBytes / MEGABYTE,
        peers: {},
        aim: { atMost: 300 },
      },
      ...(await readingRows(client, incidentId)),
    ];
  } finally {
    await kintsugi.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const benchmark: Benchmark = {
  name: 'import',
  about: 'A generated pino log of 500 MB through the HTTP API: received, stored, read into events.',
  run,
};
