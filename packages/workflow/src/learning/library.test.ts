import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIncident } from '../incident/create-incident.ts';
import { updateIncident } from '../incident/update-incident.ts';
import { makeIncident, moveTo, writeUp } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getPublished } from './get-published.ts';
import { type SearchLibrary, searchLibrary } from './search-library.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;
let ben: Somebody;
const ids: Record<string, string> = {};

interface Case {
  readonly title: string;
  readonly day: number;
  readonly severity: 'SEV1' | 'SEV3';
  readonly service: string;
  readonly visibility: 'workspace' | 'private';
  readonly summary: string;
}

const CASES: readonly Case[] = [
  {
    title: 'Certificates expired',
    day: 12,
    severity: 'SEV1',
    service: 'gateway',
    visibility: 'workspace',
    summary: 'The gateway refused connections. The deployments had stopped renewing.',
  },
  {
    title: 'Deployment of the search index',
    day: 13,
    severity: 'SEV3',
    service: 'search',
    visibility: 'workspace',
    summary: 'Results were stale for a day. ⟦Brackets⟧ and <script>alert(1)</script>.',
  },
  {
    title: 'Payroll leak',
    day: 14,
    severity: 'SEV1',
    service: 'payroll',
    visibility: 'private',
    summary: 'A deployment showed salaries.',
  },
];

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'facilitator');
  ben = await workspace.person('ben', 'member');
  for (const given of CASES) await publish(given);
});
afterAll(() => workspace.close());

async function publish(given: Case): Promise<void> {
  workspace.setNow(`2026-03-${given.day}T09:00:00.000Z`);
  const { title, severity, visibility, service, summary } = given;
  const participants = [{ personId: ada.personId, role: 'responder' as const }];
  const head = { title, severity, visibility, participants, services: [service] };
  const { id: incidentId } = await makeIncident(workspace, ada, head);
  ids[title] = incidentId;
  await writeUp(workspace, ada, incidentId);
  await workspace.deps.prose.write(ada, incidentId, { summary });
  for (const to of ['drafting', 'meeting', 'correcting', 'published'] as const)
    await moveTo(workspace, ada, { incidentId, to });
}

const find = async (given: Partial<SearchLibrary>, actor = ben) =>
  (await searchLibrary(workspace.deps, actor, { limit: 10, ...given })).items;
const titles = async (given: Partial<SearchLibrary>, actor = ben) =>
  (await find(given, actor)).map((item) => item.title);

describe('the library', () => {
  test('lists what is published, newest first, and nothing that is not', async () => {
    await createIncident(workspace.deps, ada, {
      title: 'Still a draft',
      services: [],
      tags: [],
      visibility: 'workspace',
      participants: [],
    });
    expect(await titles({})).toEqual(['Deployment of the search index', 'Certificates expired']);
  });

  test('finds words in any form, in the title before the summary before the rest', async () => {
    expect(await titles({ q: 'deploying' })).toEqual([
      'Deployment of the search index',
      'Certificates expired',
    ]);
    expect(await titles({ q: 'queue' })).toHaveLength(2);
  });

  test('finds a word by its beginning, since people search while they type', async () => {
    expect(await titles({ q: 'certif' })).toEqual(['Certificates expired']);
    expect(await titles({ q: 'refused connec' })).toEqual(['Certificates expired']);
  });

  test('understands quotes, minus and or', async () => {
    expect(await titles({ q: '"search index"' })).toEqual(['Deployment of the search index']);
    expect(await titles({ q: 'deployment -gateway' })).toEqual(['Deployment of the search index']);
    expect(await titles({ q: 'certificates or index' })).toHaveLength(2);
  });

  test.each(["'; drop table incident; --", '&&& | !', '((', '"', '\\', '%', '<>', 'a:*'])(
    'is not put off by %s',
    async (q) => {
      expect(await titles({ q })).toEqual(expect.any(Array));
    },
  );

  test('shows the words around a hit, marked, with the text’s own brackets made harmless', async () => {
    const [hit] = await find({ q: 'stale' });
    expect(hit?.excerpt).toContain('⟦stale⟧');
    expect(hit?.excerpt).not.toContain('⟦Brackets⟧');
    expect(await find({})).toEqual([
      expect.objectContaining({ excerpt: null }),
      expect.objectContaining({ excerpt: null }),
    ]);
  });

  test('filters by severity, service and tag', async () => {
    expect(await titles({ severity: 'SEV1' })).toEqual(['Certificates expired']);
    expect(await titles({ service: 'search' })).toEqual(['Deployment of the search index']);
    expect(await titles({ tag: 'payments' })).toHaveLength(2);
    expect(await titles({ tag: 'none' })).toEqual([]);
  });

  test('goes page by page, with words and without, and misses nothing', async () => {
    for (const q of [undefined, 'deployment']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await searchLibrary(workspace.deps, ada, { q, limit: 1, cursor });
        seen.push(...page.items.map((item) => item.title));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(await titles({ q }, ada));
      expect(seen).toHaveLength(3);
    }
    await expect(find({ cursor: 'nonsense' })).rejects.toMatchObject({ id: 'request/invalid' });
  });

  test('a private post-mortem is found by its participants alone', async () => {
    expect(await titles({ q: 'salaries' })).toEqual([]);
    expect(await titles({ q: 'salaries' }, ada)).toEqual(['Payroll leak']);
    const incidentId = ids['Payroll leak'] ?? '';
    await expect(getPublished(workspace.deps, ben, { incidentId })).rejects.toMatchObject({
      id: 'not-found',
    });
    await expect(getPublished(workspace.deps, ada, { incidentId })).resolves.toMatchObject({
      revision: 1,
    });
  });

  test('says what was published, not what has changed since', async () => {
    const incidentId = ids['Certificates expired'] ?? '';
    const { version } = await workspace.deps.db
      .selectFrom('incident')
      .select('version')
      .where('id', '=', incidentId)
      .executeTakeFirstOrThrow();
    await updateIncident(workspace.deps, ada, { incidentId, version, title: 'Renamed later' });
    expect(await titles({ q: 'certificates' })).toEqual(['Certificates expired']);
  });
});
