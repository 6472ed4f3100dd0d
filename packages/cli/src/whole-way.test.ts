import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints } from '@kintsugi/contract';
import type { PostMortemDocument } from '@kintsugi/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions } from './testing/run.ts';
import { startTestServer, type TestServer } from './testing/server.ts';

/** Many runs of the program against one server, on a machine that may be busy. */
const TIMEOUT_MS = 240_000;

const example = fileURLToPath(new URL('../../../examples/checkout-outage/', import.meta.url));
const FILES = [
  'checkout-api.log',
  'slack-incident-channel.zip',
  'alertmanager-webhooks.jsonl',
  'git-log.txt',
  'github-deployments.json',
  'gateway.syslog',
  'db-primary.syslog',
  'payments-metrics.csv',
].map((name) => join(example, 'evidence', name));

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, TIMEOUT_MS);
afterAll(() => server.stop());

/** Runs the program, which must succeed, and gives what it printed. */
const does = async (words: readonly string[], options?: RunOptions): Promise<string> => {
  const { code, stdout, stderr } = await server.kintsugi(words, options);
  expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: expect.any(String) });
  return stdout;
};

/** Runs the program, which the server must refuse, and gives what it said. */
const isRefused = async (words: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await server.kintsugi(words);
  expect({ words, code, stdout }).toEqual({ words, code: 4, stdout: '' });
  return stderr;
};

const documentOf = async (number: number): Promise<PostMortemDocument> => {
  const { items } = await server.client.json(endpoints.listIncidents, { query: {} });
  const incidentId = items.find((incident) => incident.number === number)?.id ?? '';
  return server.client.json(endpoints.getDocument, { params: { incidentId } });
};

/** A file writes whole seconds without their zero fraction. */
const withShortInstants = (document: PostMortemDocument): unknown =>
  JSON.parse(JSON.stringify(document).replaceAll('.000Z"', 'Z"'));

/** A day that has not come yet. */
const soon = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

describe('the whole way on the checkout outage', { timeout: TIMEOUT_MS }, () => {
  it('creates the incident', async () => {
    const said = await does([
      ...['incident', 'new', 'Checkout answers 503 after its pool was lowered'],
      ...['--service', 'checkout-api,db-primary', '--tag', 'connection-pool'],
      ...['--started', '2026-03-10T13:09:12Z', '--detected', '2026-03-10 14:16:40 +01:00'],
      ...['--mitigated', '2026-03-10T14:24:32Z', '--resolved', '2026-03-10 15:39'],
      ...['--zone', 'Europe/Zurich'],
    ]);
    expect(said).toContain('INC-1 is there');
  });

  it('reads every evidence file, with no line lost', async () => {
    const said = await does([
      'evidence',
      'add',
      ...FILES,
      '--incident',
      'INC-1',
      '--wait',
      '--json',
    ]);
    const { files } = JSON.parse(said) as {
      files: { state: string; events: number; unreadable: number }[];
    };
    expect(files.length).toBeGreaterThan(FILES.length);
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['ready']));
    expect(files.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThan(55_000);
    expect(files.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(0);
  });

  it('picks events onto the timeline, each citing its line, none twice', async () => {
    await does(['timeline', 'pick', '1', 'checkout-api.log#15563', 'git-log.txt#2']);
    const alert = ['--file', 'alertmanager-webhooks.jsonl', '-q', 'CheckoutErrorRateHigh'];
    await does(['timeline', 'pick', '1', ...alert, '--all']);
    expect(await does(['timeline', 'pick', '1', 'checkout-api.log#15563'])).toBe(
      '0 added, 1 were there already.\n',
    );
    await does(['timeline', 'paste', '1', '--zone', 'Europe/Zurich', '--date', '2026-03-10'], {
      input: '14:21 Incident declared\n15:11:20 Decision: roll #482 back\n',
    });
    await does([
      ...['timeline', 'add', '1', '--at', '2026-03-10T14:39:00Z', '--moment', 'resolved'],
      ...['--text', 'All clear', '--actor', 'Incident commander'],
    ]);
    const { timeline } = await documentOf(1);
    expect(timeline).toContainEqual(
      expect.objectContaining({
        at: '2026-03-10T13:09:12.135Z',
        citation: expect.objectContaining({ file: 'checkout-api.log', line: 15564 }),
      }),
    );
    expect(timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Incident declared', 'Decision: roll #482 back', 'All clear']),
    );
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted());
  });

  it('proposes the severity, and asks for a reason to differ', async () => {
    const facts = ['--customer-facing', '--outage-minutes', '75', '--degraded', '--no-workaround'];
    expect(await does(['incident', 'severity', '1', ...facts])).toMatch(/^SEV1 is proposed:/);
    expect(await isRefused(['incident', 'severity', '1', 'SEV3', ...facts])).toContain('reason');
    expect(await does(['incident', 'severity', '1', 'SEV1', ...facts])).toMatch(
      /^INC-1 is SEV1\. Write-up: overdue by [\s\S]*48 hours after resolution/,
    );
  });

  it('takes participants', async () => {
    const said = await does([
      ...['incident', 'participants', '1', '--add', 'Amara Okafor <amara@example.com>: ic'],
      ...['--add', 'Jun Watanabe <jun@example.com>', '--add', 'Somebody Else'],
    ]);
    expect(said).toMatch(/Incident commander +Amara Okafor/);
    await does(['incident', 'participants', '1', '--remove', 'Somebody Else']);
    expect((await documentOf(1)).participants.map(({ name }) => name).toSorted()).toEqual([
      'Amara Okafor',
      'Jun Watanabe',
    ]);
  });

  it('moves on only when nothing lacks', async () => {
    expect(await isRefused(['incident', 'move', '1', 'published'])).toContain('cannot move there');
    await does(['incident', 'move', '1', 'drafting']);
    expect(await isRefused(['incident', 'move', '1', 'meeting'])).toContain('[section-summary]');
  });

  it('takes prose and causes', async () => {
    const texts = {
      summary:
        'On 10 March from 13:09 to 14:24 UTC nearly half of the requests failed with 503. Most customers could not pay.',
      usersAffected: '2,989 carts met at least one error.',
      dataLoss: 'None; carts were kept.',
      detectionTime: 'The alert fired after **seven** minutes.',
      lucky: 'The newsletter went to a tenth of the list first.',
      missingAlerts: '- No alert looks at the pool\n- No alert looks at waiting transactions',
    };
    for (const [field, input] of Object.entries(texts))
      await does(['write', '1', field], { input });
    await does([
      'cause',
      'add',
      '1',
      'The pool went from 20 to 4 connections',
      '--kind',
      'trigger',
      '--category',
      'change',
    ]);
    await does([
      'cause',
      'add',
      '1',
      'A payment keeps a connection while the provider answers',
      '--under',
      '1',
      '--category',
      'capacity',
    ]);
    expect(await does(['cause', 'show', '1'])).toMatch(/^1 {2}The pool.*\n {2}1\.1 {2}A payment/);
    expect((await documentOf(1)).prose).toMatchObject(texts);
  });

  it('refuses to publish an action without an owner, and takes it with one', async () => {
    const asked = ['--acknowledge', 'facilitator,meeting-time,language'];
    await does(['incident', 'move', '1', 'meeting', ...asked]);
    await does([
      'actions',
      'add',
      '1',
      'Alert on a full pool',
      '--kind',
      'detect',
      '--feeds',
      'monitoring',
    ]);
    await does(['incident', 'move', '1', 'correcting', ...asked]);
    const refusal = await isRefused(['publish', '1', ...asked]);
    expect(refusal).toMatch(
      /“Alert on a full pool” has no owner and no due date\. \[orphan-action\]/,
    );
    const nobody = await isRefused([
      'actions',
      'update',
      'INC-1/1',
      '--owner',
      '@nobody',
      '--due',
      soon,
    ]);
    expect(nobody).toContain('no such person');
    const past = await isRefused(['actions', 'update', 'INC-1/1', '--due', '2020-01-01']);
    expect(past).toContain('due date is in the past');
    await does(['actions', 'update', 'INC-1/1', '--owner', 'jun@example.com', '--due', soon]);
    expect(await does(['publish', '1', ...asked])).toContain('INC-1 is published');
    expect(await does(['library', 'pool', '--json'])).toContain('"number":1');
  });

  it('keeps an action of a published post-mortem from losing its owner', async () => {
    const { items } = await server.client.json(endpoints.listActions, { query: {} });
    const action = items.find(({ text }) => text === 'Alert on a full pool');
    if (!action) throw new Error('The action item is gone.');
    const taking = server.client.json(endpoints.updateAction, {
      params: { incidentId: action.incidentId, actionId: action.id },
      body: { version: action.version, ownerId: null },
    });
    await expect(taking).rejects.toThrow(/owner/);
  });

  it('exports a file that imports back as the same document', async () => {
    const file = join(server.folder, 'postmortem.md');
    await does(['export', '1', '-o', file]);
    expect(await does(['export', '1', '--revision', '1'])).toBe(await readFile(file, 'utf8'));
    const dry = JSON.parse(await does(['import', file, '--dry-run', '--json'])) as {
      incidentId: null;
      document: PostMortemDocument;
    };
    expect(dry).toMatchObject({
      incidentId: null,
      document: withShortInstants(await documentOf(1)),
    });
    expect(await does(['import', file])).toMatch(/^INC-2 is there: Checkout answers 503/);
    expect(await documentOf(2)).toEqual(await documentOf(1));
    expect(await does(['export', '2'])).toBe(await readFile(file, 'utf8'));
  });
});
