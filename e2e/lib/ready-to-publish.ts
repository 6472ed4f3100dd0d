import { type Client, endpoints, type IncidentView } from '@kintsugi/contract';
import type { ProseKey } from '@kintsugi/domain';
import { inDays } from './days.ts';

/** The least that a post-mortem says before it may be published. */
const PROSE: readonly (readonly [ProseKey, string])[] = [
  ['summary', 'For half an hour nobody could pay.'],
  ['usersAffected', 'About three hundred.'],
  ['rootCauses', 'The pool was smaller than the load.'],
  ['detectionTime', 'An alert told us after a minute.'],
  ['missingAlerts', 'Nothing watches the pool.'],
];

/** A post-mortem in factual correction that lacks nothing, made through the API. */
export async function readyToPublish(
  api: Client,
  title: string,
  { action = 'Alert on pool saturation' } = {},
): Promise<IncidentView> {
  const { items } = await api.json(endpoints.listPeople, {});
  const personId = items.find((person) => person.role === 'owner')?.id ?? '';
  const { id } = await api.json(endpoints.createIncident, {
    body: {
      title,
      startedAt: '2026-03-10T13:00:00Z',
      resolvedAt: '2026-03-10T13:30:00Z',
      severity: 'SEV3',
    },
  });
  const params = { incidentId: id };
  await api.json(endpoints.addEntry, {
    params,
    body: { at: '2026-03-10T13:00:00Z', text: 'The first payment fails' },
  });
  await api.json(endpoints.addAction, {
    params,
    body: { text: action, ownerId: personId, dueDate: inDays(3) },
  });
  for (const [proseKey, markdown] of PROSE) {
    const { proseVersion: version } = await api.json(endpoints.getPostMortem, { params });
    await api.json(endpoints.writeProse, {
      params: { ...params, proseKey },
      body: { markdown, version },
    });
  }
  const { version } = await api.json(endpoints.getIncident, { params });
  await api.json(endpoints.setParticipants, {
    params,
    body: { version, participants: [{ personId, role: 'responder' }] },
  });
  return goOn(api, id);
}

/** Through the states up to factual correction, answering what is asked. */
async function goOn(api: Client, incidentId: string): Promise<IncidentView> {
  const params = { incidentId };
  for (const to of ['drafting', 'meeting', 'correcting'] as const) {
    const { version, moves } = await api.json(endpoints.getLifecycle, { params });
    const needs = moves.find((move) => move.to === to)?.needs ?? [];
    const acknowledged = needs.filter(({ weight }) => weight === 'ask').map((need) => need.id);
    const reason = acknowledged.length > 0 ? 'The test goes on.' : null;
    await api.json(endpoints.moveLifecycle, {
      params,
      body: { version, to, acknowledged, reason },
    });
  }
  return api.json(endpoints.getIncident, { params });
}
