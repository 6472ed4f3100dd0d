import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA, and everything it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks with some of axe's rules; only what fails is written out, which takes most of its time. */
const violationsOf = async (page: Page, runOnly: string[]) =>
  (
    await new AxeBuilder({ page })
      // Our pages have no frames, so that nothing is gathered in a second page.
      .setLegacyMode()
      .options({ runOnly, resultTypes: ['violations'] })
      .analyze()
  ).violations;

const told = (
  violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'],
  where: string,
): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`,
    ),
  );

/** Asserts that a page has no barrier that axe can find: all of it in light, its colours in dark too. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page, TAGS);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await violationsOf(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect.soft([...told(light, `${where}, light`), ...told(dark, `${where}, dark`)]).toEqual([]);
}

/** Asserts that nothing on the page is wider than its window. */
export async function expectNoSideways(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(wider, `${where} scrolls sideways by this many pixels`).toBeLessThanOrEqual(0);
}
