import { expect, test } from '@playwright/test';
import { expectNoBarriers, expectNoSideways } from '../lib/look.ts';
import { DESKTOP, filledApp, goTo, onePage, PHONE } from './filled-app.ts';
import { OPENERS } from './openers.ts';

const SIZES = [
  { name: 'desktop', viewport: DESKTOP },
  { name: 'phone', viewport: PHONE },
] as const;

const app = filledApp();

for (const { name: size, viewport } of SIZES)
  test.describe(`on a ${size}`, () => {
    const window = onePage(app, viewport);

    for (const { name, on, open, shown = '[role="dialog"]' } of OPENERS)
      test(`dialog “${name}” ${viewport === PHONE ? '' : 'has no barriers and '}fits`, async () => {
        const { page } = window;
        await goTo(page, app.url + on(app.examples));
        await open(page);
        await expect(page.locator(shown)).toBeVisible();
        // The same dialog as on the desktop: what differs on a phone is the room that it has.
        if (viewport !== PHONE) await expectNoBarriers(page, name, shown);
        await expectNoSideways(page, name);
        await page.keyboard.press('Escape');
        await expect(page.locator(shown)).toHaveCount(0);
      });
  });
