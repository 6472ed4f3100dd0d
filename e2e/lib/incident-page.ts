import { expect, type Locator, type Page } from '@playwright/test';

/** A place for prose, by the name it has for people who cannot see where it stands. */
export const prose = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

/** Writes at the end of a place for prose. */
export async function writeIn(page: Page, name: string, text: string): Promise<void> {
  const field = prose(page, name);
  await field.click();
  await field.press('Control+End');
  await page.keyboard.insertText(text);
  await expect(field).toContainText(text);
}

/** Waits until what was written is on the server's disk. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

/** Shows a part of the margin: evidence, comments or the language helper. */
export async function openMargin(page: Page, name: 'Evidence' | 'Comments' | 'Language') {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  return page.getByRole('tabpanel', { name: new RegExp(`^${name}`) });
}

export const timeline = (page: Page): Locator =>
  page.getByRole('table', { name: 'Timeline, in order of time' });

/** A row of the timeline, by words in it. */
export const entry = (page: Page, words: string): Locator =>
  timeline(page).getByRole('row').filter({ hasText: words });

/** Does something from the menu of a timeline entry. */
export async function entryMenu(page: Page, words: string, item: string): Promise<void> {
  await entry(page, words)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

export const lifeCycle = (page: Page): Locator => page.getByRole('region', { name: 'Life cycle' });

/** Opens the dialog of the next move and answers it. */
export async function openMove(page: Page, label: string): Promise<Locator> {
  await lifeCycle(page).getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Makes a move, ticking what it asks about, and waits until it is made. */
export async function moveOn(page: Page, label: string, reached: string): Promise<void> {
  const dialog = await openMove(page, label);
  const asks = dialog.getByRole('checkbox');
  for (const ask of await asks.all()) await ask.check();
  if ((await asks.count()) > 0)
    await dialog.getByRole('textbox', { name: 'Why go on?' }).fill('The test goes on.');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await expect(lifeCycle(page).getByRole('listitem').filter({ hasText: reached })).toHaveAttribute(
    'aria-current',
    'step',
  );
}

/** Sets a time in the field of that name. Times are typed as UTC. */
export const setTime = (within: Page | Locator, name: string, at: string): Promise<void> =>
  within.getByLabel(name, { exact: true }).fill(at);
