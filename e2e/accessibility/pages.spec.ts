import { expect, type Page, test } from '@playwright/test';
import { expectNoBarriers, expectNoBarriersInLight, expectNoSideways } from '../lib/look.ts';
import { OWNER } from '../lib/owner.ts';
import { signedIn } from '../lib/people.ts';
import { DESKTOP, filledApp, goTo, onePage, PHONE, ZOOMED } from './filled-app.ts';
import { DOCUMENTS, MARGINS, PLACES, type Place } from './places.ts';

const app = filledApp();

async function look(
  page: Page,
  { name, path, ready }: Place,
  expectNone: (page: Page, where: string) => Promise<void> = expectNoBarriers,
): Promise<void> {
  await goTo(page, app.url + path(app.examples));
  await expect(ready(page)).toBeVisible();
  await expectNone(page, name);
  await expectNoSideways(page, name);
}

/** The same place on a phone: its colours are the desktop's, in dark too. */
async function lookOnPhone(page: Page, place: Place): Promise<void> {
  await page.setViewportSize(PHONE);
  await look(page, place, expectNoBarriersInLight);
  await page.setViewportSize(ZOOMED);
  await expectNoSideways(page, `${place.name} at 200 %`);
  await page.setViewportSize(DESKTOP);
}

test.describe('pages', () => {
  const on = onePage(app, DESKTOP);

  for (const place of [...PLACES, ...MARGINS])
    test(`“${place.name}” has no barriers and fits, on a desktop and a phone`, async () => {
      await look(on.page, place);
      await lookOnPhone(on.page, place);
    });

  for (const place of DOCUMENTS)
    test(`“${place.name}” has no barriers and fits, on a phone`, async () => {
      await lookOnPhone(on.page, place);
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
  await page.goto(`/incidents/${app.examples.published}/published`);
  await expect(page.getByRole('heading', { name: 'Action Items' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await context.close();
});
