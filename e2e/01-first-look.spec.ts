import { expect, type Page, test } from '@playwright/test';
import { fileApp } from './lib/file-app.ts';
import { OWNER } from './lib/owner.ts';
import { type Person, signedIn, TEO } from './lib/people.ts';

test.describe.configure({ mode: 'serial' });
const app = fileApp();
let invitationLink = '';

const PHOENIX = /^Phoenix: an older memory/;

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
}

test('a first look without an account: the board, and the worked example to read', async ({
  page,
}) => {
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'What needs us?' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'First look' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Write-ups due' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New incident' })).toHaveCount(0);

  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Library' })
    .click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  const phoenix = page.getByRole('link', { name: PHOENIX });
  // The examples are loaded while the page can be looked at already.
  await expect(phoenix).toBeVisible({ timeout: 90_000 });
  await phoenix.click();
  await expect(page.getByRole('heading', { level: 1, name: PHOENIX })).toBeVisible();
  for (const section of ['Summary', 'Timeline', 'Root Cause(s)', 'Action Items'])
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeVisible();
  await expect(page.getByText('ADR-006').first()).toBeVisible();
});

test('a first look can read an incident but change nothing', async ({ page }) => {
  await page.goto(`${app.url}/incidents`);
  await page.getByRole('link', { name: PHOENIX }).click();
  await expect(page.getByRole('heading', { level: 1, name: PHOENIX })).toBeVisible();
  await expect(page.getByRole('table', { name: /Timeline/ })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /Add entry|Add action item|Edit times/ }),
  ).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCount(0);
});

test('the first visit creates the owner’s account', async ({ page }) => {
  await page.goto(app.url);
  await page
    .getByRole('complementary', { name: 'First look' })
    .getByRole('link', { name: 'Create the owner’s account' })
    .click();
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password').fill('too short');
  await page.getByRole('button', { name: 'Create the owner’s account' }).click();
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Password')).toBeFocused();

  await page.getByLabel('Password').fill(OWNER.password);
  await page.getByLabel('Name of your workspace').fill('Tessera');
  await page.getByRole('button', { name: 'Create the owner’s account' }).click();
  await expect(page.getByRole('heading', { name: 'What needs us?' })).toBeVisible();
  await expect(page.getByText('Tessera')).toBeVisible();
  await expect(page.getByRole('button', { name: `Account of ${OWNER.name}` })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'First look' })).toHaveCount(0);
});

test('once there is an owner, nobody looks around without an account', async ({ page }) => {
  await page.goto(`${app.url}/setup`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${app.url}/library`);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await signIn(page, { ...OWNER, password: 'not the password at all' });
  await expect(page.getByRole('alert')).toBeVisible();
  await signIn(page, OWNER);
  await expect(page).toHaveURL(`${app.url}/library`);
  await signOut(page);
  await page.goto(`${app.url}/incidents`);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
});

test('the owner invites a second person by a link', async ({ page }) => {
  await page.goto(`${app.url}/settings/people`);
  await signIn(page, OWNER);
  await page.getByLabel('Role', { exact: true }).selectOption('facilitator');
  await page.getByRole('button', { name: 'Create a link' }).click();
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  await expect(link).toHaveValue(/\/invitations\//);
  invitationLink = await link.inputValue();
  await expect(page.getByText('Whoever has the link, as facilitator')).toBeVisible();
});

test('the second person joins by the link, which works once', async ({ page }) => {
  await page.goto(invitationLink);
  await expect(page.getByRole('heading', { name: 'Join Tessera' })).toBeVisible();
  await expect(page.getByText(`${OWNER.name} invites you as facilitator.`)).toBeVisible();
  await page.getByLabel('Your name').fill(TEO.name);
  await page.getByLabel('E-mail').fill(TEO.email);
  await page.getByLabel('Password').fill(TEO.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'What needs us?' })).toBeVisible();
  await signOut(page);

  await page.goto(invitationLink);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await page.goto(`${app.url}/sign-in`);
  await signIn(page, TEO);
  await expect(page.getByRole('button', { name: `Account of ${TEO.name}` })).toBeVisible();
});

test('somebody changes their own password, and other browsers are signed out', async ({
  page,
  browser,
}) => {
  const elsewhere = await (await signedIn(browser, app.url, TEO)).newPage();
  await page.goto(`${app.url}/settings/account`);
  await signIn(page, TEO);
  const form = page.getByRole('form', { name: 'Change your password' });
  await form.getByLabel('Current password').fill('not the password at all');
  await form.getByLabel('New password').fill('fourteen lamps on a quiet quay');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByText('This is not your password as it is now.')).toBeVisible();
  await form.getByLabel('Current password').fill(TEO.password);
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Everywhere else you are signed out.')).toBeVisible();
  await page.reload();
  await expect(form).toBeVisible();
  await elsewhere.goto('/library');
  await expect(elsewhere.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await elsewhere.context().close();
});
