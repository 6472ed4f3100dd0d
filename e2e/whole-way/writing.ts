import { expect } from '@playwright/test';
import { inDays } from '../lib/days.ts';
import { openMargin, prose, saved, setTime, writeIn } from '../lib/incident-page.ts';
import { OWNER } from '../lib/owner.ts';
import { TEO } from '../lib/people.ts';
import type { Way } from './way.ts';

/** Two people write at once and see each other’s words and presence. */
export async function writeTogether({ amara, teo }: Way): Promise<void> {
  await expect(amara.getByRole('list', { name: 'Also here' })).toContainText(TEO.name);
  await expect(teo.getByRole('list', { name: 'Also here' })).toContainText(OWNER.name);
  await writeIn(amara, 'Summary', 'For 75 minutes most customers could not pay.');
  await expect(prose(teo, 'Summary')).toContainText('most customers could not pay.');
  await prose(teo, 'Summary').click();
  await prose(teo, 'Summary').press('Control+End');
  await prose(teo, 'Summary').press('Enter');
  await prose(amara, 'Summary').press('Home');
  await Promise.all([
    prose(amara, 'Summary').pressSequentially('On 10 March 2026 it broke. '),
    prose(teo, 'Summary').pressSequentially('A rollback brought it back.'),
  ]);
  for (const page of [amara, teo])
    await expect(
      prose(page, 'Summary').getByRole('paragraph').filter({ hasText: /\S/ }),
    ).toHaveText([
      /On 10 March 2026 it broke\. .*For 75 minutes most customers could not pay\./,
      /A rollback brought it back\./,
    ]);
  await expect(prose(amara, 'Summary').locator('.peer-caret')).toContainText(TEO.name);
  await saved(amara);
}

/** What is written offline is kept and merged on the way back. */
export async function writeOffline({ amara, teo, teoContext }: Way): Promise<void> {
  await teoContext.setOffline(true);
  await expect(teo.getByText(/^You are offline/)).toBeVisible();
  await writeIn(teo, 'Detection time', 'An alert told us after seven minutes.');
  await expect(
    teo.getByRole('status').filter({ hasText: 'Kept here, not sent yet' }),
  ).toBeVisible();
  await writeIn(amara, 'Detection time', 'Support heard it first. ');
  await saved(amara);
  await expect(prose(amara, 'Detection time')).not.toContainText('An alert told us');
  await teoContext.setOffline(false);
  await saved(teo);
  for (const page of [amara, teo]) {
    await expect(prose(page, 'Detection time')).toContainText(
      'An alert told us after seven minutes.',
    );
    await expect(prose(page, 'Detection time')).toContainText('Support heard it first.');
  }
  await teo.reload();
  await expect(prose(teo, 'Detection time')).toContainText('An alert told us after seven minutes.');
}

/** A fact in the text follows the incident. */
export async function referToFact({ amara, teo }: Way): Promise<void> {
  const impact = prose(amara, 'Impact');
  await impact.click();
  await impact.pressSequentially('It lasted /dur');
  await expect(amara.getByRole('option', { name: /^Duration/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await impact.press('Enter');
  await expect(impact).toHaveText(/It lasted 1 h 30 min/);
  await expect(prose(teo, 'Impact')).toHaveText(/It lasted 1 h 30 min/);
  await amara.getByRole('button', { name: 'Edit times' }).click();
  const dialog = amara.getByRole('dialog', { name: 'When was it?' });
  await setTime(dialog, 'Resolved', '2026-03-10T14:49:12');
  await dialog.getByRole('button', { name: 'Save times' }).click();
  await expect(impact).toHaveText(/It lasted 1 h 40 min/);
  await expect(prose(teo, 'Impact')).toHaveText(/It lasted 1 h 40 min/);
}

/** A comment on a selection calls somebody in, who answers and resolves it. */
export async function discuss({ amara, teo }: Way): Promise<void> {
  const summary = prose(amara, 'Summary');
  await summary.click();
  await summary.press('Control+Home');
  await summary.press('Shift+End');
  await amara
    .getByRole('toolbar', { name: 'Formatting' })
    .getByRole('button', { name: 'Comment' })
    .click();
  const comments = await openMargin(amara, 'Comments');
  const text = comments.getByRole('textbox', { name: 'Write a comment' });
  await text.pressSequentially('Was it all customers, @te');
  await comments.getByRole('option', { name: /Teo Marchetti/ }).click();
  await text.pressSequentially('?');
  await comments.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(summary.locator('.commented').first()).toContainText('On 10 March');

  const answers = await openMargin(teo, 'Comments');
  await expect(answers.getByText(/Was it all customers, @teo\S* \?/)).toBeVisible();
  await answers.getByRole('button', { name: 'Answer' }).click();
  await answers.getByRole('textbox', { name: 'Your answer' }).fill('About 45 % of requests.');
  await answers.getByRole('button', { name: 'Answer' }).click();
  await expect(comments.getByText('About 45 % of requests.')).toBeVisible();
  await answers.getByRole('button', { name: 'Resolve' }).click();
  await expect(comments.getByText('No open comment.')).toBeVisible();
  await expect(comments.getByLabel('Show resolved (1)')).toBeVisible();
  await expect(summary.locator('.commented')).toHaveCount(0);
}

/** The why tree grows from what set it off. */
export async function askWhy({ amara, teo }: Way): Promise<void> {
  await amara.getByRole('button', { name: 'Begin with the trigger' }).click();
  await amara
    .getByRole('textbox', { name: 'What set it off?' })
    .fill('The pool went from 20 to 4.');
  await amara.keyboard.press('Enter');
  const trigger = amara.getByRole('textbox', { name: 'Trigger, level 1' });
  await expect(trigger).toHaveValue('The pool went from 20 to 4.');
  await trigger.press('Enter');
  const tree = amara.getByRole('list', { name: 'Why tree' });
  await tree
    .getByRole('textbox', { name: 'Why was the error possible?' })
    .fill('Nothing compares the pool with the expected load.');
  await amara
    .getByRole('combobox', { name: 'Kind of the new node' })
    .selectOption({ label: 'Missing safeguard' });
  await amara.getByRole('button', { name: 'Add', exact: true }).click();
  const second = amara.getByRole('textbox', { name: 'Missing safeguard, level 2' });
  await expect(second).toHaveValue('Nothing compares the pool with the expected load.');
  await tree
    .getByRole('combobox', { name: 'Category' })
    .first()
    .selectOption({ label: 'Configuration' });
  await expect(
    teo.getByRole('list', { name: 'Why tree' }).getByRole('combobox', { name: 'Category' }).first(),
  ).toHaveValue('configuration');
  await expect(amara.getByLabel(/^Picture of the why tree below: 2 nodes/)).toBeVisible();
}

/** Words that blame are underlined, with a better question and a rewording. */
export async function reword({ amara }: Way): Promise<void> {
  await writeIn(amara, 'Process friction', 'The engineer forgot to check the pool limit.');
  await expect(prose(amara, 'Process friction').locator('.lint')).toBeVisible();
  const language = await openMargin(amara, 'Language');
  const card = language.getByRole('listitem').filter({ hasText: 'Process friction' });
  await expect(card.getByText('How did the system allow this?')).toBeVisible();
  await card.getByRole('button', { name: /^Say what the system/ }).click();
  await expect(prose(amara, 'Process friction')).toHaveText(
    'Nothing required the pool limit to be checked.',
  );
  await expect(prose(amara, 'Process friction').locator('.lint')).toHaveCount(0);
}

/** Action items are added, one of them without an owner. */
export async function promise({ amara, teo, incidentId }: Way): Promise<void> {
  const section = amara.getByRole('region', { name: 'Action Items' });
  await section.getByRole('button', { name: 'Add action item' }).click();
  const form = amara.getByRole('form', { name: 'New action item' });
  await form.getByRole('textbox', { name: 'What will be done?' }).fill('Alert on pool saturation');
  await form.getByRole('combobox', { name: 'Owner' }).fill('teo');
  await form.getByRole('option', { name: /Teo Marchetti/ }).click();
  await form.getByLabel('Due date').fill(inDays(3));
  await form.getByRole('combobox', { name: 'Priority' }).selectOption('P1');
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(form).toHaveCount(0);
  await section.getByRole('button', { name: 'Add action item' }).click();
  await form.getByRole('textbox', { name: 'What will be done?' }).fill('Write the pool runbook');
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(section.getByText('Orphan: no owner, no due date')).toBeVisible();
  await teo.goto('/actions?orphan=true');
  await expect(teo.getByText('Write the pool runbook')).toBeVisible();
  await teo.goto(`/incidents/${incidentId}`);
}
