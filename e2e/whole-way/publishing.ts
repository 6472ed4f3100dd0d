import { readFile } from 'node:fs/promises';
import { endpoints } from '@kintsugi/contract';
import { expect, type Page } from '@playwright/test';
import { inDays } from '../lib/days.ts';
import {
  lifeCycle,
  moveOn,
  openMove,
  prose,
  saved,
  setTime,
  writeIn,
} from '../lib/incident-page.ts';
import { TEO } from '../lib/people.ts';
import { TITLE, type Way } from './way.ts';

/** The life cycle asks for the people, and goes on to factual corrections. */
export async function reachCorrections({ amara, teo }: Way): Promise<void> {
  await moveOn(amara, 'Start drafting', 'Drafting');
  const lacking = await openMove(amara, 'Ready for the meeting');
  await expect(lacking.getByText('Identify the participants')).toBeVisible();
  await expect(lacking.getByRole('button', { name: 'Ready for the meeting' })).toBeDisabled();
  await lacking.getByRole('button', { name: 'Not yet' }).click();

  await amara.getByRole('button', { name: 'People and meeting' }).click();
  const people = amara.getByRole('dialog', { name: 'People and meeting' });
  for (const picker of ['Add a participant', 'Facilitator']) {
    await people.getByRole('combobox', { name: picker }).fill('teo');
    await people.getByRole('option', { name: /Teo Marchetti/ }).click();
  }
  await setTime(people, 'Meeting', '2026-03-11T09:00:00');
  await people.getByRole('button', { name: 'Save' }).click();
  await expect(people).toHaveCount(0);
  await expect(amara.getByText(`${TEO.name} facilitates`)).toBeVisible();
  await moveOn(amara, 'Ready for the meeting', 'Meeting');
  await moveOn(amara, 'Circulate for factual corrections', 'Factual corrections');
  await expect(
    lifeCycle(teo).getByRole('listitem').filter({ hasText: 'Factual corrections' }),
  ).toHaveAttribute('aria-current', 'step');
}

/** Publishing is refused with what lacks, through the page and through the API. */
export async function refuseToPublish({ amara, teo, api, incidentId }: Way): Promise<void> {
  const dialog = await openMove(amara, 'Publish');
  await expect(
    dialog.getByText('“Write the pool runbook” has no owner and no due date.'),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await dialog.getByRole('listitem').filter({ hasText: 'runbook' }).getByRole('link').click();
  await expect(dialog).toHaveCount(0);
  await expect(amara.getByRole('region', { name: 'Action Items' })).toBeInViewport();

  const { version } = await api.json(endpoints.getLifecycle, { params: { incidentId } });
  const refusal = api.json(endpoints.moveLifecycle, {
    params: { incidentId },
    body: { version, to: 'published', acknowledged: ['orphan-action'], reason: 'All the same.' },
  });
  await expect(refusal).rejects.toMatchObject({ problem: { id: 'lifecycle/needs' } });

  const asMember = await openMove(teo, 'Publish');
  await expect(asMember.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await asMember.getByRole('button', { name: 'Not yet' }).click();
}

/** The orphan gets its owner and date, and the post-mortem is published. */
export async function publish({ amara }: Way): Promise<void> {
  const orphan = amara.getByRole('group', { name: 'Action item: Write the pool runbook' });
  await orphan.getByRole('combobox', { name: 'Owner' }).fill('teo');
  await orphan.getByRole('option', { name: /Teo Marchetti/ }).click();
  await expect(orphan.getByText('Orphan: no due date')).toBeVisible();
  await orphan.getByLabel('Due date').fill(inDays(60));
  await orphan.getByLabel('Due date').press('Enter');
  await expect(amara.getByText(/^Orphan/)).toHaveCount(0);
  await writeIn(amara, 'Users affected', 'About 2,300 people who wanted to pay.');
  await saved(amara);
  await moveOn(amara, 'Publish', 'Published');
  await expect(amara.getByRole('link', { name: 'Published as revision 1' })).toBeVisible();
}

/** Saves the Markdown that a button of the page gives. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

/** The published page reads cleanly; its Markdown imports back as the same document. */
export async function readAndBringBack({ amara, api, incidentId }: Way): Promise<void> {
  await amara.getByRole('link', { name: 'Published as revision 1' }).click();
  await expect(amara).toHaveURL(new RegExp(`/incidents/${incidentId}/published$`));
  await expect(amara.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(amara.getByText('It lasted 1 h 40 min')).toBeVisible();
  await expect(amara.getByRole('row').filter({ hasText: 'Write the pool runbook' })).toContainText(
    inDays(60),
  );
  const markdown = await downloaded(amara, () =>
    amara.getByRole('button', { name: 'Markdown' }).click(),
  );

  await amara
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Incidents' })
    .click();
  await amara.getByRole('button', { name: 'Import Markdown' }).click();
  const dialog = amara.getByRole('dialog', { name: 'Import Markdown' });
  await dialog.getByLabel('Markdown file').setInputFiles({
    name: 'INC.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(markdown),
  });
  await dialog.getByRole('button', { name: 'See how it is read' }).click();
  await expect(dialog.getByRole('region', { name: 'As it is read' })).toContainText(TITLE);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(amara.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const importedId = new URL(amara.url()).pathname.split('/')[2] ?? '';
  expect(importedId).not.toBe(incidentId);
  const documentOf = (id: string) =>
    api.json(endpoints.getDocument, { params: { incidentId: id } });
  expect(await documentOf(importedId)).toEqual(await documentOf(incidentId));
}

/** The library finds it by its words; the board says which of its actions are due. */
export async function findAgain({ teo, incidentId }: Way): Promise<void> {
  await teo.goto('/');
  await teo.getByRole('searchbox', { name: 'Search the library' }).fill('pool saturation rollback');
  await teo.getByRole('searchbox', { name: 'Search the library' }).press('Enter');
  await expect(teo).toHaveURL(/\/library\?q=/);
  const found = teo.getByRole('listitem').filter({ hasText: TITLE });
  await expect(found.locator('mark').first()).toBeVisible();
  await found.getByRole('link', { name: TITLE }).click();
  await expect(teo).toHaveURL(new RegExp(`/incidents/${incidentId}/published$`));

  await teo.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Board' }).click();
  // The published one, and the draft that came back from its Markdown.
  const due = teo.getByRole('region', { name: 'Actions due' });
  await expect(
    due.getByRole('listitem').filter({ hasText: 'Alert on pool saturation' }),
  ).toContainText([TEO.name, TEO.name]);
  await expect(
    teo
      .getByRole('region', { name: 'Write-ups due' })
      .getByRole('link', { name: TITLE, exact: true }),
  ).toHaveCount(1);
}

/** A later change makes a second revision; the history shows it, and the first stays to be read. */
export async function publishAgain({ amara, incidentId }: Way): Promise<void> {
  await amara.goto(`/incidents/${incidentId}`);
  await writeIn(amara, 'Missing alerts', 'Nothing watched how full the pools were.');
  await saved(amara);
  await expect(amara.getByText('There are unpublished changes.')).toBeVisible();
  await amara.getByRole('button', { name: 'Publish again' }).click();
  const dialog = amara.getByRole('dialog', { name: 'Publish again' });
  await dialog.getByLabel('What changed?').fill('What nobody watched');
  await dialog.getByRole('button', { name: 'Publish again' }).click();
  await expect(amara.getByRole('link', { name: 'Published as revision 2' })).toBeVisible();

  await amara.getByRole('button', { name: 'More about this incident' }).click();
  await amara.getByRole('menuitem', { name: 'History' }).click();
  const revisions = amara.getByRole('navigation', { name: 'Revisions' });
  await revisions.getByRole('link', { name: /^Revision 2/ }).click();
  const differences = amara.getByRole('region', { name: 'Differences' });
  await expect(differences.getByRole('insertion')).toContainText([/Nothing watched how full/]);

  await amara.goto(`/incidents/${incidentId}/published?revision=1`);
  await expect(amara.getByText('A later revision exists: 2.')).toBeVisible();
  await expect(amara.getByText('Nothing watched how full')).toHaveCount(0);
  await amara.getByRole('combobox', { name: 'Revision' }).selectOption('2');
  await expect(amara.getByText('Nothing watched how full')).toBeVisible();
  await expect(prose(amara, 'Missing alerts')).toHaveCount(0);
}
