import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const ROUTES = ['/cart', '/checkout', '/pay', '/orders', '/stock/availability'];
const FIRST = Date.parse('2026-03-10T13:00:00Z');
const LINES_AT_ONCE = 4000;

/** A line as pino writes it for a request; every 97th is an error. */
function line(index: number): string {
  const failed = index % 97 === 0;
  const fields = {
    level: failed ? 50 : 30,
    time: FIRST + index * 2,
    pid: 4711,
    hostname: 'checkout-7f9c6d5b8-x2x7k',
    name: 'checkout-api',
    reqId: `req-${index.toString(36)}`,
    req: { method: index % 3 === 0 ? 'POST' : 'GET', url: ROUTES[index % ROUTES.length] },
    res: { statusCode: failed ? 502 : 200 },
    responseTime: (index * 7) % 1900,
    msg: failed ? 'upstream timed out' : 'request completed',
  };
  return `${JSON.stringify(fields)}\n`;
}

/** Writes a pino log of at least `bytes` bytes; always the same one. */
export async function writePinoLog(
  path: string,
  bytes: number,
): Promise<{ readonly bytes: number; readonly lines: number }> {
  const file = createWriteStream(path);
  let lines = 0;
  let written = 0;
  while (written < bytes) {
    const first = lines;
    const chunk = Array.from({ length: LINES_AT_ONCE }, (_, index) => line(first + index)).join('');
    lines += LINES_AT_ONCE;
    written += chunk.length;
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return { bytes: written, lines };
}
