import { endpoints } from '@kintsugi/contract';
import { expect } from '@playwright/test';
import { CHECKOUT_EVIDENCE, dragFiles, slowUpload } from '../lib/evidence.ts';
import { entry, entryMenu, openMargin, setTime, timeline } from '../lib/incident-page.ts';
import { TITLE, type Way } from './way.ts';

/** An incident is created by the form; a severity that differs asks why. */
export async function createByForm(way: Way): Promise<void> {
  const { amara, teo, api } = way;
  await amara.goto('/');
  await amara.getByRole('link', { name: 'New incident' }).click();
  await amara.getByRole('button', { name: 'Create incident' }).click();
  await expect(amara.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await amara.getByRole('textbox', { name: 'Title' }).fill(TITLE);
  await setTime(amara, 'Started', '2026-03-10T13:09:12');
  await setTime(amara, 'Detected', '2026-03-10T13:16:40');
  await setTime(amara, 'Mitigated', '2026-03-10T14:24:12');
  await setTime(amara, 'Resolved', '2026-03-10T14:39:12');
  await amara
    .getByRole('group', { name: 'Did customers notice?' })
    .getByText('Yes', { exact: true })
    .click();
  await amara.getByRole('button', { name: 'Take 75 min from the times' }).click();
  await expect(amara.getByText('Customers could not use the service for 75 minutes')).toBeVisible();
  await expect(amara.getByRole('radio', { name: /^SEV1 · proposed/ })).toBeChecked();

  await amara.getByRole('radio', { name: /^SEV2/ }).check();
  await amara.getByRole('button', { name: 'Create incident' }).click();
  const reason = amara.getByRole('textbox', { name: 'Why does it differ from the proposal?' });
  await expect(reason).toBeFocused();
  await expect(amara.getByText('Say why; it is kept with the decision.')).toBeVisible();
  await reason.fill('A second payment route worked for most customers.');
  await amara.getByLabel('Services').fill('checkout-api, payments');
  await amara.getByRole('button', { name: 'Create incident' }).click();

  await expect(amara).toHaveURL(/\/incidents\/[0-9a-f-]{36}/);
  way.incidentId = new URL(amara.url()).pathname.split('/')[2] ?? '';
  await expect(amara.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(amara.getByText('1 h 30 min').first()).toBeVisible();
  const incident = await api.json(endpoints.getIncident, {
    params: { incidentId: way.incidentId },
  });
  expect(incident.severity).toBe('SEV2');
  expect(incident.severityDecision?.reason).toBe(
    'A second payment route worked for most customers.',
  );

  await teo.goto('/incidents');
  await teo.getByRole('link', { name: TITLE }).click();
  await expect(teo.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

/** Evidence of every kind is dropped onto the page, sent with progress and read. */
export async function dropEvidence({ amara, teo }: Way): Promise<void> {
  const evidence = await openMargin(amara, 'Evidence');
  const liftLimit = await slowUpload(amara, 100_000);
  const drag = await dragFiles(amara, CHECKOUT_EVIDENCE);
  await expect(amara.getByText('Drop to import as evidence')).toBeVisible();
  await drag.drop();
  await expect(amara.getByText('Drop to import as evidence')).toHaveCount(0);
  await expect(
    evidence.getByRole('progressbar', { name: 'Sending checkout-api.log' }),
  ).toBeVisible();
  await expect(
    evidence.getByRole('button', { name: 'Cancel sending checkout-api.log' }),
  ).toBeVisible();
  await liftLimit();

  await evidence.getByRole('button', { name: /^Files/ }).click();
  await expect(evidence.getByText(/^50,\d\d\d events/)).toBeVisible({ timeout: 180_000 });
  await expect(evidence.getByText(/^(Sending|Waits to be read|Arriving|Reading)/)).toHaveCount(0, {
    timeout: 180_000,
  });
  await expect(evidence.getByText(/^Not read/)).toHaveCount(0);
  for (const format of [
    /pino/i,
    /RFC 3164/,
    /RFC 5424/,
    /Slack/,
    /Alertmanager/,
    /git log/i,
    /deployments/i,
    /CSV/,
  ])
    await expect(evidence.getByText(format).first()).toBeVisible();
  // Whoever else looks at the incident sees them come.
  await expect(
    (await openMargin(teo, 'Evidence')).getByRole('button', { name: 'Files (' }),
  ).toBeVisible();
}

/** Events are picked one by one and many at once, each with its citation. */
export async function pickEvents({ amara, teo }: Way): Promise<void> {
  const evidence = await openMargin(amara, 'Evidence');
  await evidence.getByRole('button', { name: 'Events', exact: true }).click();
  const search = evidence.getByRole('searchbox', { name: 'Search the events' });
  await search.fill('CheckoutErrorRateHigh');
  const events = evidence.getByRole('listitem').filter({ hasText: 'CheckoutErrorRateHigh' });
  await expect(events.first()).toBeVisible();
  await events.first().getByRole('checkbox').check();
  await evidence.getByRole('button', { name: 'Add to timeline' }).click();
  await expect(timeline(amara).getByRole('row')).toHaveCount(2);

  const boxes = evidence.getByRole('region', { name: 'Events' }).getByRole('checkbox');
  await search.fill('checkout-api 2026.3.10');
  await expect(events).toHaveCount(0);
  await expect(boxes.nth(2)).toBeVisible();
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(evidence.getByText('3 events chosen')).toBeVisible();
  await evidence.getByRole('button', { name: 'Add to timeline' }).click();
  await expect(timeline(amara).getByRole('row')).toHaveCount(5);
  await expect(timeline(teo).getByRole('row')).toHaveCount(5);

  await timeline(amara)
    .getByRole('button', { name: /alertmanager-webhooks\.jsonl:\d+/ })
    .first()
    .click();
  const cited = amara.getByRole('dialog', { name: 'alertmanager-webhooks.jsonl' });
  await expect(cited.locator('[aria-current="location"]')).toContainText('CheckoutErrorRateHigh');
  await cited.getByRole('button', { name: 'Close' }).click();
}

/** A block of times is pasted after seeing how it is read. */
export async function pasteBlock({ amara }: Way): Promise<void> {
  await amara.getByRole('button', { name: 'Paste a block' }).click();
  const dialog = amara.getByRole('dialog', { name: 'Paste a block' });
  const block = dialog.getByRole('textbox', { name: 'Times and texts' });
  await block.fill('13:09:12 First request fails\nnobody knows when: somebody wondered');
  await dialog.getByRole('button', { name: 'See how it is read' }).click();
  await expect(dialog.getByLabel('Cannot be read')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add 2 entries' })).toBeDisabled();
  await block.fill(
    '13:09:12 First request fails\n14:25 The last pod has 20 connections again | Pipeline\n13:23:40 Incident command is taken',
  );
  await dialog.getByRole('button', { name: 'See how it is read' }).click();
  await expect(dialog.getByText('2026-03-10 14:25 UTC')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 3 entries' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(entry(amara, 'First request fails')).toContainText('13:09:12');
  const rows = await timeline(amara).getByRole('row').allInnerTexts();
  const command = rows.findIndex((row) => row.includes('Incident command is taken'));
  const lastPod = rows.findIndex((row) => row.includes('The last pod'));
  expect(command).toBeLessThan(lastPod);
}

/** Time and text are edited, the original is kept, moments and gaps are shown. */
export async function editEntries({ amara, teo }: Way): Promise<void> {
  await entryMenu(amara, 'The last pod', 'Edit');
  const form = timeline(amara).locator('form');
  await setTime(form, 'Time', '2026-03-10T14:24:12');
  await form.getByRole('textbox', { name: 'Event' }).fill('All four pods run with 20 connections');
  await form.getByRole('button', { name: 'Save' }).click();
  const edited = entry(amara, 'All four pods');
  await expect(edited).toContainText('14:24:12');
  await edited.getByText('Edited; see the original').click();
  await expect(edited.getByText('The last pod has 20 connections again')).toBeVisible();

  const cited = entry(amara, 'CheckoutErrorRateHigh');
  await entryMenu(amara, 'CheckoutErrorRateHigh', 'Remove');
  await expect(cited).toHaveCount(0);
  await amara.getByRole('button', { name: 'Undo' }).click();
  await expect(
    cited.getByRole('button', { name: /alertmanager-webhooks\.jsonl:\d+/ }),
  ).toBeVisible();

  await expect(amara.getByText('What a reader would ask')).toBeVisible();
  await expect(
    amara.getByRole('listitem').filter({ hasText: 'Nothing is recorded for' }).first(),
  ).toBeVisible();
  await entryMenu(amara, 'First request fails', 'Mark as started');
  await expect(entry(amara, 'First request fails')).toContainText('Started');
  await entryMenu(amara, 'All four pods', 'Mark as mitigated');
  await expect(entry(teo, 'All four pods')).toContainText('Mitigated');
  const picture = amara.getByRole('application', { name: /^Picture of the timeline: 7 entries/ });
  await picture.focus();
  await picture.press('+');
  await picture.press('0');
  await expect(picture).toBeVisible();
}
