import { chromium, type Page } from '@playwright/test';
import { App } from '../e2e/lib/app.ts';
import { median } from './lib/median.ts';
import type { Benchmark, Row } from './lib/rows.ts';

const RUNS = 5;

/** When the browser painted first, in milliseconds since it went to the page; waits for it. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint !== undefined) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

interface Visit {
  readonly scriptKB: number;
  readonly allKB: number;
  readonly firstPaintMs: number;
}

/** Opens the first page with an empty cache and reads what the browser measured. */
async function visit(page: Page, url: string): Promise<Visit> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByRole('main').waitFor();
  const firstPaintMs = await firstPaint(page);
  const weights = await page.evaluate(() => {
    const files = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const kilobytes = (list: PerformanceResourceTiming[]) =>
      list.reduce((sum, file) => sum + file.encodedBodySize, 0) / 1024;
    return {
      scriptKB: kilobytes(files.filter((file) => new URL(file.name).pathname.endsWith('.js'))),
      allKB: kilobytes(files),
    };
  });
  return { ...weights, firstPaintMs };
}

/** A page with one word, for the floor of this browser on this machine. */
async function visitBare(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/healthz`);
  return firstPaint(page);
}

async function run(): Promise<Row[]> {
  const app = await App.prepare();
  const executablePath =
    process.env.KINTSUGI_CHROMIUM ?? process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args:
      process.getuid?.() === 0
        ? [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ]
        : [],
  });
  try {
    await app.start();
    const visits: Visit[] = [];
    const bare: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      bare.push(await visitBare(page, app.url));
      visits.push(await visit(page, app.url));
      await context.close();
    }
    return [
      {
        measure: 'first page, JavaScript compressed',
        unit: 'KB',
        ours: median(visits.map((v) => v.scriptKB)),
        peers: {},
        aim: { atMost: 250 },
      },
      {
        measure: 'first page, everything compressed',
        unit: 'KB',
        ours: median(visits.map((v) => v.allKB)),
        peers: {},
        aim: null,
      },
      {
        measure: 'first contentful paint, empty cache',
        unit: 'ms',
        ours: median(visits.map((v) => v.firstPaintMs)),
        peers: { 'a page of one word': median(bare) },
        aim: null,
      },
    ];
  } finally {
    await browser.close();
    await app.remove();
  }
}

export const benchmark: Benchmark = {
  name: 'page',
  about: `The board at its first visit, in Chromium, median of ${RUNS}.`,
  run,
};
