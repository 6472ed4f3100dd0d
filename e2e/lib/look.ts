import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA, and everything it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Lists go on for hundreds of rows that are all made alike. */
const LATER_ROWS = '[aria-label="Events"] li:nth-child(n+11)';

/** Looks with some of axe's rules; only what fails is written out, which takes most of its time. */
async function violationsOf(page: Page, within: string, runOnly: string[]) {
  const axe = new AxeBuilder({ page })
    // Our pages have no frames, so that nothing is gathered in a second page.
    .setLegacyMode()
    .include(within)
    .exclude(LATER_ROWS)
    .options({ runOnly, resultTypes: ['violations'] });
  return (await axe.analyze()).violations;
}

/** Rows out of sight keep the colours of the other theme until they are painted: all are, here. */
const paintAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [sheet];
  });

const told = (
  violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'],
  where: string,
): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`,
    ),
  );

async function barriersInLight(page: Page, where: string, within: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await paintAll(page);
  return told(await violationsOf(page, within, TAGS), `${where}, light`);
}

/** Asserts that a page has no barrier that axe can find in light. */
export async function expectNoBarriersInLight(page: Page, where: string): Promise<void> {
  expect.soft(await barriersInLight(page, where, 'html')).toEqual([]);
}

/** The same of a page or a part of it, and of its colours in dark too. */
export async function expectNoBarriers(page: Page, where: string, within = 'html'): Promise<void> {
  const light = await barriersInLight(page, where, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await violationsOf(page, within, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect.soft([...light, ...told(dark, `${where}, dark`)]).toEqual([]);
}

/** Asserts that nothing on the page is wider than its window. */
export async function expectNoSideways(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(wider, `${where} scrolls sideways by this many pixels`).toBeLessThanOrEqual(0);
}
