import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIFECYCLE_STATES, type LifecycleState } from '../incident/states.ts';
import { emptyProse } from '../postmortem/document.ts';
import { ROLES } from '../shared/roles.ts';
import { decideMove, MOVES, movesFrom } from './moves.ts';
import { type PostMortemState, publishNeeds } from './publish-gate.ts';

const action = (over: object = {}) => ({
  id: 'a',
  incidentId: 'i',
  text: 'Add validation',
  ownerId: 'p' as string | null,
  ownerName: 'Alice',
  ownerHandle: 'alice',
  ownerText: null,
  dueDate: '2026-02-15' as string | null,
  priority: 'P1' as const,
  kind: 'prevent' as const,
  feeds: 'testing' as const,
  link: null,
  state: 'open' as const,
  stateReason: null,
  position: 0,
  createdAt: '2026-01-01T00:00:00Z',
  version: 1,
  ...over,
});

const ready = (state: LifecycleState = 'correcting'): PostMortemState => ({
  incident: {
    id: 'i',
    number: 1,
    title: 'Checkout outage',
    services: [],
    tags: [],
    startedAt: '2026-01-01T00:00:00Z',
    detectedAt: null,
    mitigatedAt: null,
    resolvedAt: '2026-01-01T01:00:00Z',
    visibility: 'workspace',
    severity: 'SEV1',
    severityDecision: null,
    participants: [
      { personId: 'p', name: 'Alice', handle: 'alice', email: null, role: 'responder' },
    ],
    facilitatorId: 'p',
    meetingAt: '2026-01-02T00:00:00Z',
    state,
    noActionsReason: null,
    publishedAt: null,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'Alice',
    updatedAt: '2026-01-01T00:00:00Z',
    version: 1,
  },
  prose: {
    ...emptyProse(),
    summary: 'What, when, impact.',
    usersAffected: '12',
    lucky: 'It was night.',
    missingAlerts: 'None on the queue.',
  },
  timelineEntries: 3,
  causes: 2,
  actions: [action()],
  noActionsReason: null,
  languageFindings: 0,
  keptFindings: 0,
  reviewAnswered: false,
});

describe('the life cycle', () => {
  it('goes all the way when everything is there', () => {
    const way: LifecycleState[] = [
      'gathering',
      'drafting',
      'meeting',
      'correcting',
      'published',
      'reviewing',
      'closed',
    ];
    for (const [index, from] of way.slice(0, -1).entries()) {
      const to = way[index + 1] ?? 'closed';
      expect(decideMove({ ...ready(from), reviewAnswered: true }, to, 'owner', [])).toBeNull();
    }
  });

  it('refuses a move that does not exist, and says where it can go', () => {
    expect(decideMove(ready('gathering'), 'published', 'owner', [])).toEqual({
      kind: 'illegal',
      message: 'From Gathering evidence it can go to: Drafting. Not to Published.',
    });
  });

  it('never allows what is not in the table, whatever the state of things', () => {
    const state = fc.constantFrom(...LIFECYCLE_STATES);
    fc.assert(
      fc.property(
        state,
        state,
        fc.constantFrom(...ROLES),
        fc.array(fc.string()),
        (from, to, role, acknowledged) => {
          const exists = MOVES.some((move) => move.from === from && move.to === to);
          const refusal = decideMove(
            { ...ready(from), reviewAnswered: true },
            to,
            role,
            acknowledged,
          );
          if (!exists) expect(refusal?.kind).toBe('illegal');
        },
      ),
    );
  });

  it('can be left from every state', () => {
    for (const state of LIFECYCLE_STATES) expect(movesFrom(state).length).toBeGreaterThan(0);
  });

  it('needs a facilitator’s role to publish', () => {
    expect(decideMove(ready(), 'published', 'member', [])).toMatchObject({ kind: 'role' });
  });
});

describe('publishing', () => {
  const needIds = (over: Partial<PostMortemState>) =>
    publishNeeds({ ...ready(), ...over }).map((need) => need.id);

  it('needs nothing more when all is there', () => {
    expect(publishNeeds(ready())).toEqual([]);
  });

  it('never takes an action item without owner or date, acknowledged or not', () => {
    const orphan = fc.record({
      ownerId: fc.constantFrom('p', null),
      dueDate: fc.constantFrom('2026-02-15', null),
    });
    fc.assert(
      fc.property(fc.array(orphan, { minLength: 1, maxLength: 8 }), (orphans) => {
        const state = { ...ready(), actions: orphans.map((over) => action(over)) };
        const anyOrphan = orphans.some((o) => o.ownerId === null || o.dueDate === null);
        const acknowledged = ['orphan-action', 'many-actions'];
        expect(decideMove(state, 'published', 'owner', acknowledged) === null).toBe(!anyOrphan);
      }),
    );
  });

  it('names an owner that nobody here is called', () => {
    const state = { ...ready(), actions: [action({ ownerId: null, ownerText: '@zed' })] };
    expect(publishNeeds(state)[0]?.message).toBe(
      '“Add validation” has no owner. Nobody called @zed is known here; choose a person or invite them.',
    );
  });

  it('asks when there are more than five, and takes a yes', () => {
    const actions = Array.from({ length: 6 }, () => action());
    expect(needIds({ actions })).toEqual(['many-actions']);
    expect(decideMove({ ...ready(), actions }, 'published', 'owner', ['many-actions'])).toBeNull();
  });

  it('needs a recorded reason when there are none', () => {
    expect(needIds({ actions: [] })).toEqual(['no-actions']);
    expect(
      needIds({ actions: [], noActionsReason: 'The component is switched off next week.' }),
    ).toEqual([]);
  });

  it('names every empty section', () => {
    expect(needIds({ prose: emptyProse(), causes: 0, timelineEntries: 0 })).toEqual([
      'section-summary',
      'section-timeline',
      'section-impact',
      'section-rootCauses',
      'section-wentWell',
      'section-improve',
    ]);
  });

  it('needs times and severity', () => {
    const incident = { ...ready().incident, severity: null, resolvedAt: null };
    expect(needIds({ incident })).toEqual(['severity', 'times']);
  });
});
