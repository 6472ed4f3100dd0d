import type { IncidentView } from '@kintsugi/contract';
import { type Actor, type LifecycleState, PROSE_KEYS } from '@kintsugi/domain';
import { insertEntries, newId } from '@kintsugi/store';
import { addAction } from '../actions/add-action.ts';
import { updateAction } from '../actions/update-action.ts';
import { type CreateIncidentInput, createIncident } from '../incident/create-incident.ts';
import { getIncident } from '../incident/get-incident.ts';
import { moveLifecycle } from '../lifecycle/move-lifecycle.ts';
import { addCause } from '../postmortem/add-cause.ts';
import type { TestWorkspace } from './test-workspace.ts';

/** A test's incident: a SEV2 of an hour on 10 March 2026, unless said otherwise. */
export const makeIncident = (
  { deps }: TestWorkspace,
  actor: Actor,
  given: Partial<CreateIncidentInput> = {},
): Promise<IncidentView> =>
  createIncident(deps, actor, {
    title: 'Checkout unavailable',
    services: ['checkout'],
    tags: ['payments'],
    startedAt: '2026-03-10T13:00:00.000Z',
    detectedAt: '2026-03-10T13:05:00.000Z',
    mitigatedAt: '2026-03-10T13:50:00.000Z',
    resolvedAt: '2026-03-10T14:00:00.000Z',
    visibility: 'workspace',
    participants: [],
    severity: 'SEV2',
    ...given,
  });

/** Prose in every section, in words that blame nobody. */
const WRITTEN = {
  summary: 'The checkout refused orders for an hour on 10 March. Customers could not pay.',
  usersAffected: 'About 2,000 customers.',
  whyPossible: 'A configuration value was read at start only, so the new limit never applied.',
  detectionTime: 'An alert told us after five minutes.',
  missingAlerts: 'Nothing watched the size of the queue.',
} as const;

/** Writes a post-mortem that lacks nothing: timeline, prose, a cause and one owned, dated action. */
export async function writeUp(
  { deps }: TestWorkspace,
  actor: Actor & { readonly personId: string },
  incidentId: string,
): Promise<void> {
  const { workspaceId } = actor;
  const by = { createdBy: actor.name, createdAt: deps.now() };
  await insertEntries(deps.db, { workspaceId, incidentId }, [
    {
      ...by,
      id: newId(),
      at: '2026-03-10T13:00:00.000Z',
      text: 'Orders failed',
      actor: 'checkout',
    },
  ]);
  await deps.prose.write(actor, incidentId, WRITTEN);
  await addCause(deps, actor, {
    incidentId,
    parentId: null,
    kind: 'trigger',
    text: 'A new limit was rolled out.',
  });
  await addAction(deps, actor, {
    incidentId,
    text: 'Read the limit on every request',
    ownerId: actor.personId,
    dueDate: '2026-04-01',
    priority: 'P1',
    kind: 'prevent',
  });
}

/** Every ask answered. */
export const ALL_ANSWERED = [
  'facilitator',
  'meeting-time',
  'causes',
  'no-actions-yet',
  'no-meeting',
  'many-actions',
  'language',
] as const;

/** Moves a post-mortem on, whatever its version is now. */
export async function moveTo(
  { deps }: TestWorkspace,
  actor: Actor,
  move: { readonly incidentId: string; readonly to: LifecycleState },
): Promise<IncidentView> {
  const { version } = await getIncident(deps, actor, move);
  return moveLifecycle(deps, actor, {
    ...move,
    version,
    acknowledged: ALL_ANSWERED,
    reason: 'For a test.',
  });
}

const ON_THE_WAY = ['drafting', 'meeting', 'correcting', 'published'] as const;

/** A post-mortem written up and moved on until it stands at a state. */
export async function writtenUpTo(
  workspace: TestWorkspace,
  actor: Actor & { readonly personId: string },
  state: (typeof ON_THE_WAY)[number],
): Promise<IncidentView> {
  const participants = [{ personId: actor.personId, role: 'responder' as const }];
  const { id: incidentId } = await makeIncident(workspace, actor, { participants });
  await writeUp(workspace, actor, incidentId);
  for (const to of ON_THE_WAY.slice(0, ON_THE_WAY.indexOf(state)))
    await moveTo(workspace, actor, { incidentId, to });
  return moveTo(workspace, actor, { incidentId, to: state });
}

/** A post-mortem with something in every place. */
export async function everythingIn(
  workspace: TestWorkspace,
  ada: Actor & { readonly personId: string },
): Promise<string> {
  const { deps } = workspace;
  const participants = [
    { name: 'Grace Hopper', email: 'grace@example.org', role: 'incident_commander' as const },
    { personId: ada.personId, role: 'responder' as const },
    { name: 'Ünal Öz', role: 'communications' as const },
  ];
  const { id: incidentId } = await makeIncident(workspace, ada, {
    participants,
    severity: 'SEV1',
    severityReason: 'It felt | worse than "the figures".',
    services: ['checkout', 'payments | cards'],
  });
  await writeUp(workspace, ada, incidentId);
  const texts = PROSE_KEYS.map((key, index) => [
    key,
    `Text of ${key} with **bold**, \`code\`, [a link](https://example.org/${index}) and <angles>.\n\n- one\n- two`,
  ]);
  await deps.prose.write(ada, incidentId, Object.fromEntries(texts));
  const by = { createdBy: ada.name, createdAt: deps.now(), actor: null };
  const citation = {
    fileId: newId(),
    file: 'logs.zip!app | 1.log',
    line: 17,
    byteStart: 5,
    byteEnd: 90,
    sha256: 'a'.repeat(64),
    quote: 'x',
  };
  await insertEntries(deps.db, { workspaceId: ada.workspaceId, incidentId }, [
    { ...by, id: newId(), at: '2026-03-10T13:05:00.123Z', text: 'Pipe | and\nnew line', citation },
    { ...by, id: newId(), at: '2026-03-10T14:00:00.000Z', text: 'Over', keyMoment: 'resolved' },
  ]);
  const root = await addCause(deps, ada, {
    incidentId,
    parentId: null,
    kind: 'contributing_factor',
    category: 'complex-interaction',
    text: 'Why did it?\n\nSeveral lines.',
  });
  await addCause(deps, ada, {
    incidentId,
    parentId: root.id,
    kind: 'systemic_condition',
    text: 'Because **of** that.',
  });
  const action = await addAction(deps, ada, {
    incidentId,
    text: 'Watch the | queue',
    ownerId: ada.personId,
    dueDate: '2026-05-01',
    priority: 'P3',
    kind: 'detect',
    feeds: 'monitoring',
    link: 'https://tracker.example.org/1',
  });
  await updateAction(deps, ada, {
    incidentId,
    actionId: action.id,
    version: 1,
    state: 'in_progress',
  });
  await addAction(deps, ada, { incidentId, text: 'An orphan', priority: 'P4', kind: 'learn' });
  return incidentId;
}
