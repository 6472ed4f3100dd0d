import {
  type Actor,
  KintsugiError,
  LIFECYCLE_STATES,
  type LifecycleState,
  MOVES,
} from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerReview } from '../followup/answer-review.ts';
import { ALL_ANSWERED, makeIncident, writeUp } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { moveLifecycle } from './move-lifecycle.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
const people: Somebody[] = [];

beforeAll(async () => {
  workspace = await testWorkspace();
  people.push(await workspace.person('fay', 'facilitator'));
  people.push(await workspace.person('mel', 'member'));
  people.push(await workspace.person('vic', 'viewer'));
});
afterAll(() => workspace.close());

interface Step {
  readonly who: number;
  readonly to: LifecycleState;
  readonly stale: boolean;
  readonly answer: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0, 0, 0, 1, 2),
  to: fc.constantFrom(...LIFECYCLE_STATES),
  stale: fc.constantFrom(false, false, false, false, true),
  answer: fc.boolean(),
});

const legal = (from: LifecycleState, to: LifecycleState) =>
  MOVES.some((move) => move.from === from && move.to === to);

const REASONED = [
  'lifecycle/illegal-move',
  'lifecycle/needs',
  'auth/not-allowed',
  'conflict/stale',
];

/** Tries a step; the state afterwards, or the error. */
async function attempt(incidentId: string, given: Step): Promise<LifecycleState | KintsugiError> {
  const actor: Actor | undefined = people[given.who];
  if (!actor) throw new TypeError('Nobody.');
  const now = await loadIncident(workspace.deps.db, actor, incidentId);
  const version = given.stale ? now.version + 1 : now.version;
  try {
    const { to } = given;
    const move = { incidentId, version, to, acknowledged: ALL_ANSWERED, reason: 'A reason.' };
    return (await moveLifecycle(workspace.deps, actor, move)).state;
  } catch (error) {
    if (error instanceof KintsugiError) return error;
    throw error;
  }
}

/** Now and then somebody answers the review, so that closing is within reach. */
async function maybeAnswer(incidentId: string, given: Step): Promise<void> {
  const [fay] = people;
  if (!given.answer || !fay) return;
  const { state, version } = await loadIncident(workspace.deps.db, fay, incidentId);
  if (state !== 'reviewing') return;
  const answer = { incidentId, version, effective: 'yes', learned: 'Much.', next: '' } as const;
  await answerReview(workspace.deps, fay, answer);
}

test('no sequence of moves reaches a state by a way that does not exist; refusals say why', async () => {
  const [fay] = people;
  if (!fay) throw new TypeError('Nobody.');
  const reached = new Set<LifecycleState>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 15 }),
      fc.boolean(),
      async (steps, whole) => {
        const participants = [{ personId: fay.personId, role: 'responder' as const }];
        const { id } = await makeIncident(workspace, fay, { participants });
        if (whole) await writeUp(workspace, fay, id);
        for (const given of steps) {
          await maybeAnswer(id, given);
          const before = await loadIncident(workspace.deps.db, fay, id);
          const outcome = await attempt(id, given);
          const after = await loadIncident(workspace.deps.db, fay, id);
          if (outcome instanceof KintsugiError) {
            expect(REASONED).toContain(outcome.id);
            expect(outcome.message.length).toBeGreaterThan(20);
            expect(after).toEqual(before);
          } else {
            expect(legal(before.state, outcome)).toBe(true);
            expect(after.state).toBe(given.to);
            expect(given.stale || given.who === 2).toBe(false);
          }
          reached.add(after.state);
        }
      },
    ),
    { numRuns: 12, seed: 7 },
  );
  expect(reached.size).toBeGreaterThanOrEqual(3);
}, 120_000);

test('along the forward moves every state is reached', async () => {
  const [fay] = people;
  if (!fay) throw new TypeError('Nobody.');
  const participants = [{ personId: fay.personId, role: 'responder' as const }];
  const { id } = await makeIncident(workspace, fay, { participants });
  await writeUp(workspace, fay, id);
  for (const to of LIFECYCLE_STATES.slice(1)) {
    await maybeAnswer(id, { who: 0, to, stale: false, answer: true });
    expect(await attempt(id, { who: 0, to, stale: false, answer: false })).toBe(to);
  }
});
