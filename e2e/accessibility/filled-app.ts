import { expect, type Page, test } from '@playwright/test';
import { fileApp } from '../lib/file-app.ts';
import { createOwner, OWNER } from '../lib/owner.ts';
import { signedIn } from '../lib/people.ts';
import { type Examples, fillIn } from './fill-in.ts';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
/** What a window of 1280 pixels has left at 200 %. */
export const ZOOMED = { width: 640, height: 400 };

/** One Kintsugi for all tests of a spec file, with something on every page. */
export function filledApp(): { readonly url: string; readonly examples: Examples } {
  const app = fileApp();
  let examples: Examples | undefined;
  test.beforeAll(async () => {
    examples = await fillIn(await createOwner(app.url));
  });
  return {
    get url() {
      return app.url;
    },
    get examples() {
      if (examples === undefined) throw new Error('It is filled before the first test.');
      return examples;
    },
  };
}

/** A signed-in page of one size for all tests of a group. */
export function onePage(
  app: { readonly url: string },
  viewport: typeof DESKTOP,
): { readonly page: Page } {
  let page: Page | undefined;
  test.beforeAll(async ({ browser }) => {
    const options = { viewport, reducedMotion: 'reduce' } as const;
    page = await (await signedIn(browser, app.url, OWNER, options)).newPage();
  });
  test.afterAll(() => page?.context().close());
  return {
    get page() {
      if (page === undefined) throw new Error('The page opens before the first test.');
      return page;
    },
  };
}

/** Goes to an address of a page; one that is open already stays as it is. */
export async function goTo(page: Page, address: string): Promise<void> {
  if (page.url() !== address) await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
