import { expect, type Locator, type Page, test } from '@playwright/test';
import { fileApp } from './lib/file-app.ts';
import { entry, lifeCycle, prose, saved } from './lib/incident-page.ts';
import { createOwner, OWNER } from './lib/owner.ts';

const app = fileApp();

/** More stops than any page has. */
const MOST_STOPS = 300;

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${target}.`);
}

/** Goes to something with Tab and presses Enter on it. */
async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

test('a whole way without a mouse: sign in, incident, timeline, text, cause, action, next step', async ({
  page,
}) => {
  await createOwner(app.url);
  const { keyboard } = page;
  await page.goto(app.url);
  await tabTo(page, page.getByLabel('E-mail'));
  await keyboard.type(OWNER.email);
  await tabTo(page, page.getByLabel('Password'));
  await keyboard.type(OWNER.password);
  await keyboard.press('Enter');

  await enter(page, page.getByRole('link', { name: 'New incident' }));
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keyboard.type('The label printer stopped');
  await keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'The label printer stopped' }),
  ).toBeVisible();

  await test.step('severity', async () => {
    await enter(page, page.getByRole('button', { name: /Decide the severity$/ }));
    const dialog = page.getByRole('dialog', { name: 'How severe was it?' });
    await tabTo(page, dialog.getByRole('radio', { name: /^SEV3/ }));
    await keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^SEV4/ })).toBeChecked();
    await tabTo(page, dialog.getByLabel('Why does it differ from the proposal?'));
    await keyboard.type('It was caught before a parcel was late.');
    await enter(page, button(dialog, 'Decide SEV4'));
    await expect(dialog).toHaveCount(0);
  });

  await test.step('timeline entry', async () => {
    await enter(page, button(page, 'Add entry'));
    const dialog = page.getByRole('dialog', { name: 'Add an entry' });
    await expect(dialog.getByRole('textbox', { name: 'Event' })).toBeFocused();
    await keyboard.type('The printer shows a red lamp');
    await keyboard.press('Shift+Tab');
    await expect(dialog.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
    await tabTo(page, dialog.getByLabel('Time', { exact: true }));
    for (const part of ['03', '10', '2026']) await keyboard.type(part);
    await keyboard.press('ArrowRight');
    for (const part of ['01', '09', '12', 'P']) await keyboard.type(part);
    await enter(page, button(dialog, 'Add entry'));
    await expect(entry(page, 'The printer shows a red lamp')).toContainText('13:09:12');
  });

  await test.step('summary', async () => {
    await tabTo(page, prose(page, 'Summary'));
    await keyboard.type('For an hour no label was printed.');
    await saved(page);
  });

  await test.step('form of words, and a link, from the toolbar', async () => {
    const summary = prose(page, 'Summary');
    const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
    await keyboard.press('Shift+Home');
    await expect(toolbar).toBeVisible();
    await keyboard.press('Alt+F10');
    await expect(button(toolbar, 'Bold')).toBeFocused();
    await keyboard.press('Enter');
    await expect(summary.locator('strong')).toHaveText('For an hour no label was printed.');
    await expect(summary).toBeFocused();
    await keyboard.press('Tab');
    await expect(toolbar.locator(':focus')).toHaveCount(1);
    await keyboard.press('End');
    await expect(button(toolbar, 'Comment')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(button(toolbar, 'Link')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByLabel('Web address')).toBeFocused();
    await keyboard.type('example.org');
    await keyboard.press('Enter');
    await expect(page.getByRole('form', { name: 'Link' }).getByRole('alert')).toBeVisible();
    await keyboard.press('Home');
    await keyboard.type('https://');
    await keyboard.press('Enter');
    await expect(summary.getByRole('link')).toHaveAttribute('href', /^https:\/\/example\.org/);
    await expect(summary).toBeFocused();
    await saved(page);
  });

  await test.step('cause', async () => {
    await enter(page, button(page, 'Begin with the trigger'));
    await expect(page.getByRole('textbox', { name: 'What set it off?' })).toBeFocused();
    await keyboard.type('The roll of labels ran out.');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Trigger, level 1' })).toHaveValue(
      'The roll of labels ran out.',
    );
  });

  await test.step('action item', async () => {
    const section = page.getByRole('region', { name: 'Action Items' });
    await enter(page, button(section, 'Add action item'));
    await expect(page.getByRole('textbox', { name: 'What will be done?' })).toBeFocused();
    await keyboard.type('Warn when ten labels are left');
    await enter(
      page,
      button(page.getByRole('form', { name: 'New action item' }), 'Add action item'),
    );
    await expect(section.getByText(/^Orphan/)).toBeVisible();
  });

  await enter(page, button(lifeCycle(page), 'Start drafting'));
  await enter(page, button(page.getByRole('dialog', { name: 'Start drafting' }), 'Start drafting'));
  await expect(
    lifeCycle(page).getByRole('listitem').filter({ hasText: 'Drafting' }),
  ).toHaveAttribute('aria-current', 'step');
});
