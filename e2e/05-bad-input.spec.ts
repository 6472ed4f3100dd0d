import { readFile } from 'node:fs/promises';
import { type Client, endpoints } from '@kintsugi/contract';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { CHECKOUT_EVIDENCE, dragFiles, type MadeUpFile } from './lib/evidence.ts';
import { fileApp } from './lib/file-app.ts';
import {
  entry,
  entryMenu,
  openMargin,
  openMove,
  prose,
  saved,
  setTime,
  timeline,
} from './lib/incident-page.ts';
import { expectNoBarriers, expectNoSideways } from './lib/look.ts';
import { OTHER_TEMPLATE } from './lib/other-template.ts';
import { createOwner, OWNER } from './lib/owner.ts';
import { joined, signedIn, TEO } from './lib/people.ts';
import { readyToPublish } from './lib/ready-to-publish.ts';

const app = fileApp();

/** Would say so if it ran: as an element, as an attribute, and out of an attribute. */
const ATTACK = `"><img src=x onerror="alert('ran')"><script>alert('ran')</script>`;

let api: Client;
let owner: BrowserContext;
let member: BrowserContext;

test.beforeAll(async ({ browser }) => {
  api = await createOwner(app.url);
  owner = await signedIn(browser, app.url, OWNER);
  member = await joined(browser, app.url, { by: api, person: TEO, role: 'facilitator' });
});

const newIncident = (title: string) =>
  api.json(endpoints.createIncident, { body: { title, startedAt: '2026-03-10T13:00:00Z' } });

/** A page at an incident; one that does not hear keeps what it first saw. */
async function at(
  context: BrowserContext,
  incidentId: string,
  { hears = true } = {},
): Promise<Page> {
  const page = await context.newPage();
  if (!hears) await page.route('**/changes', (route) => route.abort());
  await page.goto(`/incidents/${incidentId}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** Follows whether anything that was typed runs. */
function watchForScripts(page: Page): () => void {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return () => expect(ran).toEqual([]);
}

test('HTML and script in every field stay text', async () => {
  const page = await owner.newPage();
  const expectNothingRan = watchForScripts(page);
  await page.goto('/incidents/new');
  await page.getByRole('textbox', { name: 'Title' }).fill(ATTACK);
  await page.getByLabel('Services').fill(ATTACK);
  await page.getByLabel('Tags').fill(ATTACK);
  await page.getByRole('radio', { name: /^SEV4/ }).check();
  await page.getByLabel('Why does it differ from the proposal?').fill(ATTACK);
  await page.getByRole('button', { name: 'Create incident' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ATTACK })).toBeVisible();
  const incidentId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await api.json(endpoints.createCheckpoint, {
    params: { incidentId },
    body: { note: 'Still empty' },
  });

  await page.getByRole('button', { name: 'Add entry' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an entry' });
  await setTime(dialog, 'Time', '2026-03-10T13:09:12');
  await dialog.getByRole('textbox', { name: 'Event' }).fill(ATTACK);
  await dialog.getByLabel('Actor/System').fill(ATTACK);
  await dialog.getByRole('button', { name: 'Add entry' }).click();
  await expect(timeline(page).getByRole('cell', { name: ATTACK })).toHaveCount(2);

  await page.getByRole('button', { name: 'Begin with the trigger' }).click();
  await page.getByRole('textbox', { name: 'What set it off?' }).fill(ATTACK);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Trigger, level 1' })).toHaveValue(ATTACK);

  await page.getByRole('button', { name: 'Add action item' }).click();
  const form = page.getByRole('form', { name: 'New action item' });
  await form.getByRole('textbox', { name: 'What will be done?' }).fill(ATTACK);
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(page.getByRole('textbox', { name: 'Action', exact: true })).toHaveValue(ATTACK);

  const comments = await openMargin(page, 'Comments');
  await comments.getByRole('textbox', { name: 'Write a comment' }).fill(ATTACK);
  await comments.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(comments.getByRole('article')).toContainText(ATTACK);

  await prose(page, 'Summary').click();
  await page.keyboard.insertText(ATTACK);
  await saved(page);
  await prose(page, 'Summary').press('Control+A');
  await page.getByRole('toolbar', { name: 'Formatting' }).getByLabel('Link').click();
  const link = page.getByRole('form', { name: 'Link' });
  await link.getByLabel('Web address').fill(`javascript:alert('ran')`);
  await link.getByLabel('Web address').press('Enter');
  await expect(link.getByRole('alert')).toBeVisible();
  await link.getByLabel('Web address').press('Escape');
  await expect(prose(page, 'Summary').getByRole('link')).toHaveCount(0);
  await page.reload();
  await expect(prose(page, 'Summary')).toHaveText(ATTACK);

  await page.goto('/');
  await expect(page.getByText(ATTACK).first()).toBeVisible();
  await page.goto(`/incidents/${incidentId}/history`);
  await page
    .getByRole('navigation', { name: 'Revisions' })
    .getByRole('link')
    .filter({ hasText: 'Still empty' })
    .click();
  await page
    .getByRole('combobox', { name: 'Compare' })
    .selectOption({ label: 'With the post-mortem as it stands now' });
  await expect(page.getByRole('region', { name: 'Differences' })).toContainText(ATTACK);
  expectNothingRan();
  await page.close();
});

test('a published page shows HTML and script as text, and no link that runs', async () => {
  const { id } = await readyToPublish(api, ATTACK);
  const page = await owner.newPage();
  const expectNothingRan = watchForScripts(page);
  const { proseVersion: version } = await api.json(endpoints.getPostMortem, {
    params: { incidentId: id },
  });
  await api.json(endpoints.writeProse, {
    params: { incidentId: id, proseKey: 'lucky' },
    body: { markdown: `${ATTACK} and [a link](javascript:alert('ran'))`, version },
  });
  await page.goto(`/incidents/${id}`);
  const move = await openMove(page, 'Publish');
  await move.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Published as revision 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ATTACK })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where we got lucky' })).toBeVisible();
  await expect(page.locator('main img, main script, main a[href^="javascript"]')).toHaveCount(0);
  expectNothingRan();
  await page.close();
});

/** A made-up file. */
const file = (name: string, buffer: Buffer): MadeUpFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

/** A line of log that means the same once it is decoded. */
const UTF16_LINE = '{"level":50,"time":1773148152000,"msg":"größer als erlaubt"}';

test('an empty file, half a zip, a binary and UTF-16 each get a clear answer, and stay listed', async () => {
  const { id } = await newIncident('Strange evidence');
  const page = await at(owner, id);
  const evidence = await openMargin(page, 'Evidence');
  const zip = CHECKOUT_EVIDENCE.find((path) => path.endsWith('.zip')) ?? '';
  const half = (await readFile(zip)).subarray(0, 40_000);
  const binary = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + 31) % 256));
  const drag = await dragFiles(page, [
    file('empty.log', Buffer.alloc(0)),
    file('half.zip', half),
    file('core.dump', binary),
    file('utf16.log', Buffer.from(`\uFEFF${UTF16_LINE}\r\n`, 'utf16le')),
  ]);
  await drag.drop();
  await evidence.getByRole('button', { name: /^Files/ }).click();
  const answers: readonly [string, RegExp][] = [
    ['empty.log', /empty/i],
    ['half.zip', /cut off|truncated|incomplete|broken/i],
    ['core.dump', /not text/i],
    ['utf16.log', /^utf16\.log1 event/],
  ];
  for (const [name, answer] of answers)
    await expect(
      evidence.getByRole('listitem').filter({ hasText: name }).filter({ hasText: answer }),
    ).toBeVisible();
  await evidence.getByRole('button', { name: 'Events', exact: true }).click();
  await expect(evidence.getByText('größer als erlaubt')).toBeVisible();
  await page.close();
});

test('a due date in the past is refused with what to do', async () => {
  const { id } = await newIncident('Late already');
  const page = await at(owner, id);
  await page.getByRole('button', { name: 'Add action item' }).click();
  const form = page.getByRole('form', { name: 'New action item' });
  await form.getByRole('textbox', { name: 'What will be done?' }).fill('Turn back time');
  await form.getByLabel('Due date').fill('2020-02-02');
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(page.getByText(/2020-02-02 has passed/)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'What will be done?' })).toHaveValue(
    'Turn back time',
  );
  await form.getByLabel('Due date').fill('2030-02-02');
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByLabel('Due date')).toHaveValue('2030-02-02');
  await page.close();
});

test('an owner who does not exist is offered as a new person, and is none until taken', async () => {
  const { id } = await newIncident('Nobody at home');
  const page = await at(owner, id);
  await page.getByRole('button', { name: 'Add action item' }).click();
  const form = page.getByRole('form', { name: 'New action item' });
  await form.getByRole('textbox', { name: 'What will be done?' }).fill('Find somebody');
  const picker = form.getByRole('combobox', { name: 'Owner' });
  await picker.fill('Nemo Nowhere');
  await expect(form.getByRole('listbox').getByRole('option')).toHaveText(
    'Add “Nemo Nowhere” by name',
  );
  await picker.press('Tab');
  await expect(picker).toHaveValue('');
  await form.getByRole('button', { name: 'Add action item' }).click();
  await expect(page.getByText(/^Orphan: no owner/)).toBeVisible();
  const unknown = api.json(endpoints.addAction, {
    params: { incidentId: id },
    body: { text: 'Somebody will', ownerId: id },
  });
  await expect(unknown).rejects.toMatchObject({ problem: { id: 'person/unknown', status: 422 } });
  await page.close();
});

test('of two people who publish at once one does, and the other is told', async () => {
  const { id } = await readyToPublish(api, 'Both at once');
  const deaf = { hears: false };
  const pages = [await at(owner, id, deaf), await at(member, id, deaf)];
  const moves = await Promise.all(pages.map((page) => openMove(page, 'Publish')));
  const answers = pages.map((page) =>
    page.waitForResponse(
      (answer) =>
        answer.url().endsWith(`/incidents/${id}/lifecycle`) && answer.request().method() === 'POST',
    ),
  );
  await Promise.all(
    moves.map((move) => move.getByRole('button', { name: 'Publish', exact: true }).click()),
  );
  const codes = (await Promise.all(answers)).map((answer) => answer.status());
  expect(codes.toSorted()).toEqual([200, 409]);
  const loser = pages[codes.indexOf(409)];
  if (loser === undefined) throw new Error('Both published.');
  await expect(
    loser
      .getByRole('dialog', { name: 'Somebody changed this in the meantime' })
      .or(loser.getByRole('alert'))
      .first(),
  ).toBeVisible();
  const { items } = await api.json(endpoints.listRevisions, { params: { incidentId: id } });
  expect(items.filter((revision) => revision.kind === 'published')).toHaveLength(1);
  for (const page of pages) await page.close();
});

test('an edit that another overtook offers both versions', async () => {
  const { id } = await newIncident('Two pens');
  await api.json(endpoints.addEntry, {
    params: { incidentId: id },
    body: { at: '2026-03-10T13:09:12Z', text: 'Something fails' },
  });
  const mine = await at(owner, id);
  const theirs = await at(member, id);
  for (const page of [mine, theirs]) await entryMenu(page, 'Something fails', 'Edit');
  const event = (page: Page) => timeline(page).getByRole('textbox', { name: 'Event' });
  await event(theirs).fill('The first request fails');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(entry(theirs, 'The first request fails')).toBeVisible();
  await event(mine).fill('Checkout answers 503');
  await mine.getByRole('button', { name: 'Save' }).click();

  const choice = mine.getByRole('dialog', { name: 'Somebody changed this in the meantime' });
  await expect(choice.getByRole('group', { name: 'Text' })).toContainText(
    'The first request fails',
  );
  await expect(choice.getByRole('group', { name: 'Text' })).toContainText('Checkout answers 503');
  await expectNoBarriers(mine, 'both versions', '[role="dialog"]');
  await expectNoSideways(mine, 'both versions');
  await choice.getByLabel('To save').fill('The first request fails: checkout answers 503');
  await choice.getByRole('button', { name: 'Save this version' }).click();
  await expect(choice).toHaveCount(0);
  await expect(entry(theirs, 'The first request fails: checkout answers 503')).toBeVisible();
  for (const page of [mine, theirs]) await page.close();
});

test.describe('a private incident', () => {
  const TITLE = 'Quetzalcoatl: a private matter';
  let id = '';

  /** Looks for the incident everywhere a person can. */
  async function expectSeen(page: Page, seen: boolean): Promise<void> {
    const link = page.getByRole('link', { name: TITLE, exact: true });
    const count = seen ? 1 : 0;
    await page.goto('/incidents?q=Quetzalcoatl');
    await expect(seen ? link : page.getByText('No incident matches.')).toBeVisible();
    await page.goto('/library?q=Quetzalcoatl');
    await expect(seen ? link : page.getByText('Nothing published matches.')).toBeVisible();
    await page.goto('/actions');
    await expect(page.getByRole('heading', { name: 'Actions', level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(TITLE) })).toHaveCount(count);
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Actions due' })).toBeVisible();
    await expect(page.getByText('Keep it among us')).toHaveCount(count);
    for (const part of ['', '/published', '/history']) {
      await page.goto(`/incidents/${id}${part}`);
      await expect(
        seen ? page.getByText(TITLE).first() : page.getByRole('alert').first(),
      ).toBeVisible();
      if (!seen) await expect(page.getByText(/Quetzalcoatl/)).toHaveCount(0);
    }
  }

  async function stranger(browser: Browser): Promise<Page> {
    const person = { ...TEO, name: 'Noor Haddad', email: 'noor@example.com' };
    const context = await joined(browser, app.url, { by: api, person, role: 'member' });
    return context.newPage();
  }

  test('is invisible to a member, everywhere, and visible once they take part', async ({
    browser,
  }) => {
    const ready = await readyToPublish(api, TITLE, { action: 'Keep it among us' });
    id = ready.id;
    const params = { incidentId: id };
    const { version } = await api.json(endpoints.updateIncident, {
      params,
      body: { version: ready.version, visibility: 'private' },
    });
    const published = await api.json(endpoints.moveLifecycle, {
      params,
      body: { version, to: 'published', acknowledged: [], reason: null },
    });
    const noor = await stranger(browser);
    await expectSeen(noor, false);

    const { items } = await api.json(endpoints.listPeople, { query: { q: 'Noor' } });
    const personId = items[0]?.id ?? '';
    await api.json(endpoints.setParticipants, {
      params,
      body: {
        version: published.version,
        participants: [{ personId, role: 'responder' }],
      },
    });
    await expectSeen(noor, true);
    await noor.context().close();
  });
});

test('a post-mortem in another team’s template is imported, and says what went where', async () => {
  const page = await owner.newPage();
  await page.goto('/incidents');
  await page.getByRole('button', { name: 'Import Markdown' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import Markdown' });
  await dialog.getByLabel('Or paste it').fill(OTHER_TEMPLATE);
  await dialog.getByRole('button', { name: 'See how it is read' }).click();
  const read = dialog.getByRole('region', { name: 'As it is read' });
  await expect(read.getByRole('heading')).toContainText('Shakespeare Sonnet++');
  await expect(read.getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: /Shakespeare/ })).toBeVisible();
  await expect(entry(page, 'Outage begins')).toContainText('14:54');
  await expect(prose(page, 'Summary')).toContainText('down for 66 minutes');
  await expect(prose(page, 'Where we got lucky')).toContainText('A copy of the corpus');
  await expect(
    page.getByRole('group', { name: 'Action item: Update playbook' }).getByText(/^Orphan/),
  ).toBeVisible();
  await page.close();
});
