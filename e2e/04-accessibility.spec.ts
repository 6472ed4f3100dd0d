import { expect, type Page, test } from '@playwright/test';
import { type Examples, fillIn } from './accessibility/fill-in.ts';
import { OPENERS } from './accessibility/openers.ts';
import { DOCUMENTS, MARGINS, PLACES, type Place } from './accessibility/places.ts';
import { fileApp } from './lib/file-app.ts';
import { expectNoBarriers, expectNoBarriersInLight, expectNoSideways } from './lib/look.ts';
import { createOwner, OWNER } from './lib/owner.ts';
import { signedIn } from './lib/people.ts';

const app = fileApp();

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** What a window of 1280 pixels has left at 200 %. */
const ZOOMED = { width: 640, height: 400 };

const SIZES = [
  { name: 'desktop', viewport: DESKTOP, places: [...PLACES, ...MARGINS] },
  { name: 'phone', viewport: PHONE, places: [...PLACES, ...DOCUMENTS, ...MARGINS] },
] as const;

let examples: Examples;

test.beforeAll(async () => {
  examples = await fillIn(await createOwner(app.url));
});

/** Goes to a page; one that is open already stays as it is. */
async function goTo(page: Page, path: string): Promise<void> {
  if (page.url() !== app.url + path) await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function look(
  page: Page,
  { name, path, ready }: Place,
  expectNone: (page: Page, where: string) => Promise<void> = expectNoBarriers,
): Promise<void> {
  await goTo(page, path(examples));
  await expect(ready(page)).toBeVisible();
  await expectNone(page, name);
  await expectNoSideways(page, name);
}

for (const { name: size, viewport, places } of SIZES)
  test.describe(`on a ${size}`, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      const options = { viewport, reducedMotion: 'reduce' } as const;
      page = await (await signedIn(browser, app.url, OWNER, options)).newPage();
    });
    test.afterAll(() => page.context().close());

    for (const place of places)
      test(`page “${place.name}” has no barriers and fits`, async () => {
        if (viewport !== PHONE) return look(page, place);
        // Its colours are the desktop's, in dark too.
        await look(page, place, expectNoBarriersInLight);
        await page.setViewportSize(ZOOMED);
        await expectNoSideways(page, `${place.name} at 200 %`);
        await page.setViewportSize(PHONE);
      });

    for (const { name, on, open, shown = '[role="dialog"]' } of OPENERS)
      test(`dialog “${name}” ${viewport === PHONE ? '' : 'has no barriers and '}fits`, async () => {
        await goTo(page, on(examples));
        await open(page);
        await expect(page.locator(shown)).toBeVisible();
        // The same dialog as on the desktop: what differs on a phone is the room that it has.
        if (viewport !== PHONE) await expectNoBarriers(page, name, shown);
        await expectNoSideways(page, name);
        await page.keyboard.press('Escape');
        await expect(page.locator(shown)).toHaveCount(0);
      });
  });

for (const path of ['/sign-in', '/invitations/not-a-token'])
  test(`before one is inside, ${path} has no barriers and fits a phone`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: app.url, viewport: PHONE });
    const page = await context.newPage();
    await look(page, {
      name: path,
      path: () => path,
      ready: (on) => on.getByRole('heading', { level: 1 }),
    });
    await context.close();
  });

test('the published page prints its document and nothing else', async ({ browser }) => {
  const context = await signedIn(browser, app.url, OWNER, { colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`/incidents/${examples.published}/published`);
  await expect(page.getByRole('heading', { name: 'Action Items' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await context.close();
});
