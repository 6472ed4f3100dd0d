import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Latencies in milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p99: number;
}

/** One GET, its answer read to the end. Rejects when the answer says no. */
function get({ url, headers }: Asked, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}

/**
 * GETs at a steady rate, evenly spaced and whether or not earlier ones were answered. A latency
 * counts from the moment its request was due, so that a stall is felt by all who would have come
 * meanwhile (coordinated omission: Gil Tene, “How NOT to Measure Latency”). autocannon's own rate
 * is a burst at each second's beginning.
 */
export async function steadyLoad(
  asked: Asked,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true });
  const start = performance.now();
  const answers: Promise<number>[] = [];
  try {
    for (let n = 0; n < rate * seconds; n++) {
      const due = start + (n * 1000) / rate;
      const early = due - performance.now();
      if (early > 0) await wait(early);
      answers.push(get(asked, agent).then(() => performance.now() - due));
    }
    const sorted = (await Promise.all(answers)).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99) };
  } finally {
    agent.destroy();
  }
}
