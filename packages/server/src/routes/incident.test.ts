import type { IncidentView } from '@kintsugi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let member: Sender;
let owner: Sender;

beforeAll(async () => {
  server = await testApp({ now: '2026-03-12T09:00:00.000Z' });
  ({ owner, member } = await makeEveryRole(server.app));
});
afterAll(() => server.close());

const create = async (body: object): Promise<IncidentView> => {
  const response = await ask(server.app, member, ['POST /incidents', { body }]);
  expect(response.statusCode).toBe(201);
  return response.json();
};
const patch = (id: string, body: object) =>
  ask(server.app, member, [`PATCH /incidents/${id}`, { body }]);

const TIMES = {
  startedAt: '2026-03-10T13:00:00.000Z',
  detectedAt: '2026-03-10T13:07:00.000Z',
  mitigatedAt: '2026-03-10T14:00:00.000Z',
  resolvedAt: '2026-03-10T14:30:00.000Z',
};
const OUTAGE = {
  customerFacing: true,
  outageMinutes: 75,
  degraded: true,
  workaround: false,
  internalOnly: false,
  caughtBeforeImpact: false,
};

describe('creating', () => {
  test('numbers count up without a gap, also when many are created at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) => create({ title: `Number ${index}` })),
    );
    const numbers = made.map((incident) => incident.number).toSorted((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
  });

  test('facts propose the severity, the severity sets the deadline from resolution', async () => {
    const incident = await create({ title: 'Outage', ...TIMES, severityFacts: OUTAGE });
    expect(incident.severity).toBe('SEV1');
    expect(incident.severityDecision?.proposal.reasons.join(' ')).toContain('75 minutes');
    expect(incident.deadline).toMatchObject({
      writeUp: 'required',
      dueAt: '2026-03-12T14:30:00.000Z',
      overdue: false,
    });
  });

  test('another severity than the facts propose needs a reason, and keeps it', async () => {
    const body = { title: 'Other', severityFacts: OUTAGE, severity: 'SEV2' };
    const refused = await ask(server.app, member, ['POST /incidents', { body }]);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      id: 'incident/severity-reason',
      fields: [{ path: 'reason' }],
    });
    const kept = await create({ ...body, severityReason: 'Only one customer.' });
    expect(kept.severityDecision).toMatchObject({
      severity: 'SEV2',
      proposal: { severity: 'SEV1' },
      reason: 'Only one customer.',
    });
  });

  test('times that cannot all be right are refused, field by field', async () => {
    const body = { title: 'Impossible', ...TIMES, detectedAt: '2026-03-10T12:00:00.000Z' };
    const before = await ask(server.app, member, ['POST /incidents', { body }]);
    expect(before.json()).toMatchObject({
      id: 'incident/times-impossible',
      fields: [{ path: 'detectedAt' }],
    });
    const future = { title: 'Future', startedAt: '9999-01-01T00:00:00Z' };
    const late = await ask(server.app, member, ['POST /incidents', { body: future }]);
    expect(late.json()).toMatchObject({ fields: [{ path: 'startedAt' }] });
    expect((await create({ title: 'Old', startedAt: '1970-01-01T00:00:00Z' })).startedAt).toBe(
      '1970-01-01T00:00:00.000Z',
    );
  });

  test('a time without a zone is refused, not guessed', async () => {
    const body = { title: 'Zone', startedAt: '2026-03-10T13:00:00' };
    const response = await ask(server.app, member, ['POST /incidents', { body }]);
    expect(response.json()).toMatchObject({
      id: 'request/invalid',
      fields: [{ path: 'startedAt' }],
    });
  });
});

describe('participants', () => {
  test('somebody nobody knows becomes known; the same name is the same person later', async () => {
    const participants = [{ name: 'Amara Okafor', role: 'incident_commander' }];
    const first = await create({ title: 'One', participants });
    const second = await create({ title: 'Two', participants });
    expect(first.participants).toMatchObject([{ name: 'Amara Okafor', handle: 'amara.okafor' }]);
    expect(second.participants[0]?.personId).toBe(first.participants[0]?.personId);
  });

  test('an id that nobody has is refused', async () => {
    const personId = '01890000-0000-7000-8000-000000000000';
    const body = { title: 'Nobody', participants: [{ personId, role: 'responder' }] };
    const response = await ask(server.app, member, ['POST /incidents', { body }]);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({
      id: 'person/unknown',
      fields: [{ path: 'participants.0' }],
    });
  });

  test('a name that two people have asks which one', async () => {
    for (const email of ['sam.1@example.com', 'sam.2@example.com']) {
      const body = { name: 'Sam Same', email };
      await ask(server.app, member, ['POST /people', { body }]);
    }
    const incident = await create({ title: 'Which Sam' });
    const set = (participant: object) =>
      ask(server.app, member, [
        `PUT /incidents/${incident.id}/participants`,
        { body: { version: incident.version, participants: [participant] } },
      ]);
    expect((await set({ name: 'Sam Same', role: 'responder' })).json().detail).toContain(
      '2 people',
    );
    const chosen = await set({ name: 'Sam', email: 'SAM.2@example.com', role: 'responder' });
    expect(chosen.json().participants).toMatchObject([{ email: 'sam.2@example.com' }]);
  });

  test('a facilitator is somebody of this workspace', async () => {
    const { id, version } = await create({ title: 'Facilitated' });
    const nobody = { version, facilitatorId: '01890000-0000-7000-8000-000000000000' };
    expect((await patch(id, nobody)).json()).toMatchObject({
      id: 'person/unknown',
      fields: [{ path: 'facilitatorId' }],
    });
  });
});

describe('changing', () => {
  test('a stale write is refused with both versions, and changes nothing', async () => {
    const { id, version } = await create({ title: 'First title' });
    expect((await patch(id, { version, title: 'Second title' })).statusCode).toBe(200);
    const stale = await patch(id, { version, title: 'Third title' });
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({
      id: 'conflict/stale',
      yours: { title: 'Third title', version },
      theirs: { title: 'Second title', version: version + 1 },
    });
    const now = await ask(server.app, member, [`GET /incidents/${id}`]);
    expect(now.json()).toMatchObject({ title: 'Second title', version: version + 1 });
  });

  test('of many writers who saw the same version, one writes', async () => {
    const { id, version } = await create({ title: 'Contested' });
    const writes = await Promise.all(
      Array.from({ length: 6 }, (_, index) => patch(id, { version, title: `Writer ${index}` })),
    );
    expect(writes.map((write) => write.statusCode).toSorted()).toEqual([
      200,
      ...Array(5).fill(409),
    ]);
  });

  test('a field that is absent stays, null empties it', async () => {
    const made = await create({ title: 'Times', ...TIMES, tags: ['a', 'a', 'b'] });
    expect(made.tags).toEqual(['a', 'b']);
    const { id, version } = made;
    const body = { version, mitigatedAt: null, meetingAt: '2026-03-13T09:00:00Z' };
    expect((await patch(id, body)).json()).toMatchObject({
      startedAt: TIMES.startedAt,
      mitigatedAt: null,
      meetingAt: '2026-03-13T09:00:00.000Z',
      tags: ['a', 'b'],
    });
  });

  test('another resolution, severity or policy moves the deadline', async () => {
    const made = await create({ title: 'Deadline', ...TIMES, severityFacts: OUTAGE });
    const { id } = made;
    const later = await patch(id, { version: made.version, resolvedAt: '2026-03-11T10:00:00Z' });
    expect(later.json().deadline.dueAt).toBe('2026-03-13T10:00:00.000Z');
    const decision = {
      version: later.json().version,
      severity: 'SEV2',
      facts: OUTAGE,
      reason: 'Smaller than it looked.',
    };
    const lower = await ask(server.app, member, [
      `PUT /incidents/${id}/severity`,
      { body: decision },
    ]);
    expect(lower.json().deadline.dueAt).toBe('2026-03-18T10:00:00.000Z');
    const { version, severityPolicy } = (await ask(server.app, owner, ['GET /workspace'])).json();
    severityPolicy.rules.SEV2.dueHours = 24;
    const changed = await ask(server.app, owner, [
      'PATCH /workspace',
      { body: { version, severityPolicy } },
    ]);
    expect(changed.statusCode).toBe(200);
    const now = await ask(server.app, member, [`GET /incidents/${id}`]);
    expect(now.json().deadline).toMatchObject({
      dueAt: '2026-03-12T10:00:00.000Z',
      overdue: false,
    });
    const staleSettings = await ask(server.app, owner, [
      'PATCH /workspace',
      { body: { version, name: 'Late' } },
    ]);
    expect(staleSettings.json()).toMatchObject({ id: 'conflict/stale' });
  });
});

describe('listing', () => {
  test('filters, searches and pages, newest first', async () => {
    const services = ['svc-listing'];
    const titles = ['100% of payments', 'Pay_ments slow', 'Mail late'];
    for (const title of titles) await create({ title, services, tags: [title.slice(0, 4)] });
    const list = async (query: Record<string, string>) => {
      const response = await ask(server.app, member, ['GET /incidents', { query }]);
      return response.json<{ items: IncidentView[]; next: string | null }>();
    };
    const found = async (query: Record<string, string>) =>
      (await list({ service: 'svc-listing', ...query })).items.map((incident) => incident.title);
    expect(await found({})).toEqual(titles.toReversed());
    expect(await found({ q: '100%' })).toEqual(['100% of payments']);
    expect(await found({ q: 'y_m' })).toEqual(['Pay_ments slow']);
    expect(await found({ q: 'SLOW svc-list' })).toEqual(['Pay_ments slow']);
    expect(await found({ tag: 'Mail' })).toEqual(['Mail late']);
    expect(await found({ state: 'published' })).toEqual([]);
    const first = await list({ service: 'svc-listing', limit: '2' });
    expect(first.items).toHaveLength(2);
    const second = await list({ service: 'svc-listing', limit: '2', cursor: first.next ?? '' });
    expect(second.items.map((incident) => incident.title)).toEqual(['100% of payments']);
    expect(second.next).toBeNull();
    const byNumber = first.items[0];
    expect((await list({ q: `INC-${byNumber?.number}` })).items[0]?.id).toBe(byNumber?.id);
  });

  test('a cursor that is not ours is refused', async () => {
    const query = { cursor: 'bm90IG91cnM' };
    const response = await ask(server.app, member, ['GET /incidents', { query }]);
    expect(response.json()).toMatchObject({ id: 'request/invalid', fields: [{ path: 'cursor' }] });
  });
});

test('a deleted incident is gone, and the audit log says what it was and who did it', async () => {
  const { id, version } = await create({ title: 'To be deleted' });
  const gone = await ask(server.app, owner, [
    `DELETE /incidents/${id}`,
    { query: { version: String(version) } },
  ]);
  expect(gone.statusCode).toBe(204);
  expect((await ask(server.app, owner, [`GET /incidents/${id}`])).statusCode).toBe(404);
  const { items } = (
    await ask(server.app, owner, ['GET /audit', { query: { incidentId: id } }])
  ).json();
  expect(items.map((entry: { verb: string }) => entry.verb)).toEqual([
    'delete-incident',
    'create-incident',
  ]);
  expect(items[0]).toMatchObject({ actorName: 'Olive Owner', before: { title: 'To be deleted' } });
});

test('the audit log names the request', async () => {
  const body = { title: 'Audited' };
  const response = await ask(server.app, member, ['POST /incidents', { body }]);
  const rows = await server.deps.db
    .selectFrom('audit_entry')
    .select(['verb', 'actor_name'])
    .where('request_id', '=', String(response.headers['x-request-id']))
    .execute();
  expect(rows).toEqual([{ verb: 'create-incident', actor_name: 'A member' }]);
});
