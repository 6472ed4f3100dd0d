import { type Client, endpoints } from '@kintsugi/contract';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { fileApp } from './lib/file-app.ts';
import { lifeCycle, prose } from './lib/incident-page.ts';
import { expectNoBarriers, expectNoSideways } from './lib/look.ts';
import { createOwner, OWNER } from './lib/owner.ts';
import { signedIn } from './lib/people.ts';

test.describe.configure({ mode: 'serial' });
const app = fileApp();

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** What a window of 1280 pixels has left at 200 %. */
const ZOOMED = { width: 640, height: 400 };

let api: Client;
/** The worked examples: one published, one being gathered with all its evidence. */
let published = '';
let open = '';

test.beforeAll(async () => {
  api = await createOwner(app.url);
  await expect
    .poll(async () => (await api.json(endpoints.searchLibrary, {})).items.length, {
      timeout: 200_000,
    })
    .toBe(1);
  const { items } = await api.json(endpoints.listIncidents, {});
  published = items.find((one) => one.state === 'published')?.id ?? '';
  open = items.find((one) => one.state === 'gathering')?.id ?? '';
  await fillIn();
});

/** Something of everything, so that no page is looked at empty. */
async function fillIn(): Promise<void> {
  const params = { incidentId: open };
  await api.json(endpoints.addEntry, {
    params,
    body: { at: '2026-03-10T13:09:12Z', text: 'First request fails', keyMoment: 'started' },
  });
  await api.json(endpoints.addEntry, {
    params,
    body: { at: '2026-03-10T14:24:32Z', text: 'Mended' },
  });
  const trigger = await api.json(endpoints.addCause, {
    params,
    body: { parentId: null, kind: 'trigger', text: 'The pool went from 20 to 4.' },
  });
  await api.json(endpoints.addCause, {
    params,
    body: { parentId: trigger.id, kind: 'missing_safeguard', text: 'No alert watches the pool.' },
  });
  await api.json(endpoints.addAction, { params, body: { text: 'Alert on pool saturation' } });
  await api.json(endpoints.addComment, { params, body: { body: 'Was it all customers?' } });
  await api.json(endpoints.createCheckpoint, { params, body: { note: 'Before the rewrite' } });
  const { proseVersion: version } = await api.json(endpoints.getPostMortem, { params });
  await api.json(endpoints.writeProse, {
    params: { ...params, proseKey: 'processFriction' },
    body: { markdown: 'The engineer forgot to check the pool limit.', version },
  });
}

interface Place {
  readonly name: string;
  readonly path: string;
  /** There when the page is complete. */
  readonly ready: (page: Page) => Locator;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });

const places = (): readonly Place[] => [
  { name: 'board', path: '/', ready: heading('Write-ups due') },
  { name: 'incidents', path: '/incidents', ready: (page) => page.locator('main li').first() },
  { name: 'new incident', path: '/incidents/new', ready: heading('Severity') },
  { name: 'incident', path: `/incidents/${open}`, ready: (page) => prose(page, 'Summary') },
  {
    name: 'history',
    path: `/incidents/${open}/history`,
    ready: (page) => page.getByRole('region', { name: 'Differences' }),
  },
  { name: 'published', path: `/incidents/${published}/published`, ready: heading('Action Items') },
  { name: 'actions', path: '/actions', ready: (page) => page.locator('main li').first() },
  { name: 'library', path: '/library', ready: (page) => page.locator('main li').first() },
  ...['workspace', 'severity', 'people', 'keys', 'audit'].map((part) => ({
    name: `settings, ${part}`,
    path: `/settings/${part}`,
    ready: (page: Page) =>
      page.getByRole('main').getByRole('button').or(page.locator('main li')).first(),
  })),
  {
    name: 'nowhere',
    path: '/nowhere',
    ready: (page) => page.getByRole('main').getByRole('link').first(),
  },
];

interface Opener {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const pressing = (name: string): Opener => ({
  name,
  open: (page) => page.getByRole('button', { name, exact: true }).first().click(),
});

const INCIDENT_DIALOGS: readonly Opener[] = [
  { name: 'severity', open: (page) => page.getByRole('button', { name: /severity$/ }).click() },
  pressing('Edit times'),
  pressing('People and meeting'),
  pressing('Add entry'),
  pressing('Paste a block'),
  { name: 'next move', open: (page) => lifeCycle(page).getByRole('button').first().click() },
  {
    name: 'delete',
    open: async (page) => {
      await page.getByRole('button', { name: 'More about this incident' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
    },
  },
];

async function lookAtDialogs(page: Page, openers: readonly Opener[]): Promise<void> {
  for (const { name, open: show } of openers) {
    await show(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarriers(page, `dialog “${name}”`);
    await expectNoSideways(page, `dialog “${name}”`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

for (const [size, viewport] of [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test(`every page is without barriers, light and dark, and fits: ${size}`, async ({ browser }) => {
    const context = await signedIn(browser, app.url, OWNER, { viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const place of places()) {
      await page.goto(place.path);
      await expect(place.ready(page)).toBeVisible();
      await expectNoBarriers(page, place.name);
      await expectNoSideways(page, place.name);
    }
    await context.close();
  });

  test(`every main dialog is without barriers, light and dark, and fits: ${size}`, async ({
    browser,
  }) => {
    const context = await signedIn(browser, app.url, OWNER, { viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`/incidents/${open}`);
    await lookAtDialogs(page, INCIDENT_DIALOGS);
    await page.goto('/incidents');
    await lookAtDialogs(page, [pressing('Start from an example'), pressing('Import Markdown')]);
    await context.close();
  });

  test(`the margin of an incident is without barriers, light and dark, and fits: ${size}`, async ({
    browser,
  }) => {
    const context = await signedIn(browser, app.url, OWNER, { viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const panel of ['evidence', 'comments', 'language']) {
      await page.goto(`/incidents/${open}?panel=${panel}`);
      await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
      await expectNoBarriers(page, panel);
      await expectNoSideways(page, panel);
    }
    await context.close();
  });
}

test('the pages before one is inside are without barriers, and fit a phone', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: app.url, viewport: PHONE });
  const page = await context.newPage();
  for (const path of ['/sign-in', '/invitations/not-a-token']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoBarriers(page, path);
    await expectNoSideways(page, path);
  }
  await context.close();
});

test('nothing scrolls sideways at 200 %', async ({ browser }) => {
  const context = await signedIn(browser, app.url, OWNER, { viewport: ZOOMED });
  const page = await context.newPage();
  for (const place of places()) {
    await page.goto(place.path);
    await expect(place.ready(page)).toBeVisible();
    await expectNoSideways(page, place.name);
  }
  await context.close();
});

test('the published page prints its document and nothing else', async ({ browser }) => {
  const context = await signedIn(browser, app.url, OWNER, { colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`/incidents/${published}/published`);
  await expect(page.getByRole('heading', { name: 'Action Items' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await context.close();
});
