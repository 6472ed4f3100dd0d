import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_PREFIX, type Client, endpoints } from '@kintsugi/contract';
import { launchPostgres } from '@kintsugi/store';
import autocannon from 'autocannon';
import { createOwnerWithKey } from '../e2e/lib/owner.ts';
import { type Child, startChild } from './lib/child.ts';
import type { Benchmark, Row } from './lib/rows.ts';
import { steadyLoad } from './lib/steady-load.ts';

const SECONDS = 10;
/** Longer, so that one hiccup of the machine is not one in a hundred of the answers. */
const STEADY_SECONDS = 30;
/** Before anything is measured, each server is asked this long: code compiled, connections open. */
const WARM_UP_SECONDS = 3;
/** Entries on the timeline that is read: a usual one. */
const ENTRIES = 50;

interface Target {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** Writes go to an incident of their own, so that what is read keeps its size. */
interface Targets {
  readonly read: Target;
  readonly write: Target;
}

const READ = { method: 'GET' } as const;
const WRITE = {
  method: 'POST',
  body: JSON.stringify({ at: '2026-03-10T13:00:00Z', text: 'Error rate increased' }),
} as const;

type Load = typeof READ | typeof WRITE;

/** Ten connections as fast as they go. */
function load(target: Target, what: Load, duration = SECONDS) {
  return autocannon({
    url: target.url,
    headers: { ...target.headers, 'content-type': 'application/json' },
    ...what,
    connections: 10,
    duration,
  });
}

async function fill(client: Client): Promise<string> {
  const { id } = await client.json(endpoints.createIncident, { body: { title: 'Benchmark' } });
  const text = Array.from(
    { length: ENTRIES },
    (_, n) => `2026-03-10 13:${String(n).padStart(2, '0')} Entry ${n}`,
  ).join('\n');
  await client.json(endpoints.pasteEntries, {
    params: { incidentId: id },
    body: { text, zone: 'UTC' },
  });
  return id;
}

function assertAllAnswered({ title, non2xx, errors }: autocannon.Result): void {
  if (non2xx + errors > 0)
    throw new Error(`${title ?? 'A load'}: ${non2xx} answers said no, ${errors} failed.`);
}

async function warmUp(servers: readonly Targets[]): Promise<void> {
  for (const { read, write } of servers) {
    await load(read, READ, WARM_UP_SECONDS);
    await load(write, WRITE, WARM_UP_SECONDS);
  }
}

async function compare(ours: Targets, bare: Targets): Promise<Row[]> {
  const rows: Row[] = [];
  await warmUp([ours, bare]);
  const reads = { ours: await load(ours.read, READ), bare: await load(bare.read, READ) };
  const steady = { rate: 200, seconds: STEADY_SECONDS };
  const calm = {
    ours: await steadyLoad(ours.read, steady),
    bare: await steadyLoad(bare.read, steady),
  };
  const writes = { ours: await load(ours.write, WRITE), bare: await load(bare.write, WRITE) };
  for (const { ours: own, bare: peer } of [reads, writes]) [own, peer].forEach(assertAllAnswered);
  const row = <Result>(
    measure: string,
    unit: string,
    pick: (result: Result) => number,
    both: { readonly ours: Result; readonly bare: Result },
    aim: Row['aim'] = null,
  ) => {
    rows.push({
      measure,
      unit,
      ours: pick(both.ours),
      peers: { 'Fastify + pg': pick(both.bare) },
      aim,
    });
  };
  row('timeline reads', '/s', (r) => r.requests.average, reads);
  row('read p50, 10 connections', 'ms', (r) => r.latency.p50, reads);
  row('read p99, 10 connections', 'ms', (r) => r.latency.p99, reads);
  row('read p50 at 200/s', 'ms', (r) => r.p50, calm);
  row('read p99 at 200/s', 'ms', (r) => r.p99, calm, { atMost: 20 });
  row('timeline writes', '/s', (r) => r.requests.average, writes);
  row('write p50, 10 connections', 'ms', (r) => r.latency.p50, writes);
  row('write p99, 10 connections', 'ms', (r) => r.latency.p99, writes);
  return rows;
}

async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kintsugi-bench-'));
  const postgres = await launchPostgres({ dataFolder: join(folder, 'db') });
  const children: Child[] = [];
  try {
    const kintsugi = await startChild('./serve-kintsugi.ts', [
      join(folder, 'data'),
      postgres.connectionString,
    ]);
    children.push(kintsugi);
    const bare = await startChild('./serve-bare.ts', [postgres.connectionString]);
    children.push(bare);
    const { client, key } = await createOwnerWithKey(kintsugi.url);
    const [readId, writeId] = [await fill(client), await fill(client)];
    const at = (base: string, id: string) => `${base}/incidents/${id}/timeline`;
    const target = (base: string, headers: Record<string, string>): Targets => ({
      read: { url: at(base, readId), headers },
      write: { url: at(base, writeId), headers },
    });
    const ours = target(kintsugi.url + API_PREFIX, { authorization: `Bearer ${key}` });
    const theirs = target(bare.url, {});
    return await compare(ours, theirs);
  } finally {
    for (const child of children) await child.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const benchmark: Benchmark = {
  name: 'api',
  about: `Reading a timeline of ${ENTRIES} entries and adding an entry over HTTP, beside a bare Fastify + pg route on the same table (no accounts, no checks, no audit log).`,
  run,
};
