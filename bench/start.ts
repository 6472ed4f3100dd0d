import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../e2e/lib/free-port.ts';
import { startChild } from './lib/child.ts';
import { median } from './lib/median.ts';
import type { Benchmark, Row } from './lib/rows.ts';

const START = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
const RUNS = 5;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** Seconds from the command to the first page that is answered, then stops it as Ctrl-C does. */
async function timeStart(dataFolder: string): Promise<{ ready: number; stopped: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [START, '--port', String(port), '--data', dataFolder], {
    stdio: 'ignore',
  });
  while (!(await answers(`http://127.0.0.1:${port}/readyz`))) {
    if (child.exitCode !== null)
      throw new Error(`Kintsugi ended with ${child.exitCode} instead of starting.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const ready = (performance.now() - began) / 1000;
  return { ready, stopped: await timeStop(child) };
}

async function timeStop(child: ChildProcess): Promise<number> {
  const gone = once(child, 'exit');
  const began = performance.now();
  child.kill('SIGINT');
  await gone;
  return (performance.now() - began) / 1000;
}

/** The least a server in Node takes: Fastify and pg, without a database to start. */
async function timeBare(): Promise<number> {
  const began = performance.now();
  const bare = await startChild('./serve-bare.ts', ['postgresql://127.0.0.1/none']);
  const seconds = (performance.now() - began) / 1000;
  await bare.stop();
  return seconds;
}

async function run(): Promise<Row[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  const stops: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const folder = await mkdtemp(join(tmpdir(), 'kintsugi-bench-'));
    cold.push((await timeStart(folder)).ready);
    const second = await timeStart(folder);
    warm.push(second.ready);
    stops.push(second.stopped);
    bare.push(await timeBare());
    await rm(folder, { recursive: true, force: true });
  }
  const peers = { 'bare Fastify': median(bare) };
  return [
    {
      measure: 'cold start: new data folder, initdb, migrations',
      unit: 's',
      ours: median(cold),
      peers,
      aim: null,
    },
    { measure: 'warm start', unit: 's', ours: median(warm), peers, aim: { atMost: 3 } },
    {
      measure: 'clean stop, PostgreSQL with it',
      unit: 's',
      ours: median(stops),
      peers: {},
      aim: null,
    },
  ];
}

export const benchmark: Benchmark = {
  name: 'start',
  about: `From \`npm start\` to the first answer, median of ${RUNS}; everything installed and built before.`,
  run,
};
