import { epochMs, SeverityPolicy } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { draftProblems, emptyDraft, newIncidentOf } from './incident-draft.ts';

const policy = SeverityPolicy.parse({});
const now = epochMs('2026-03-10T18:00:00Z');
const outage = {
  customerFacing: true,
  outageMinutes: 92,
  degraded: null,
  workaround: null,
  internalOnly: null,
  caughtBeforeImpact: null,
};

test('nothing but a title: no severity is decided behind anyone’s back', () => {
  const draft = { ...emptyDraft(), title: 'Checkout down' };
  expect(draftProblems(draft, policy, now).size).toBe(0);
  expect(newIncidentOf(draft, policy)).not.toHaveProperty('severity');
});

test('the proposal is taken from the facts', () => {
  const draft = {
    ...emptyDraft(),
    title: 'x',
    severity: { facts: outage, choice: null, reason: '' },
  };
  expect(newIncidentOf(draft, policy)).toMatchObject({ severity: 'SEV1', severityReason: null });
});

test('a differing choice asks for a reason', () => {
  const draft = {
    ...emptyDraft(),
    title: 'x',
    severity: { facts: outage, choice: 'SEV2' as const, reason: ' ' },
  };
  expect([...draftProblems(draft, policy, now).keys()]).toEqual(['severityReason']);
});

test('impossible times are named by field', () => {
  const draft = {
    ...emptyDraft(),
    title: 'x',
    times: {
      startedAt: '2026-03-10T13:00:00Z',
      detectedAt: '2026-03-10T12:00:00Z',
      mitigatedAt: null,
      resolvedAt: '2026-04-10T13:00:00Z',
    },
  };
  expect([...draftProblems(draft, policy, now).keys()]).toEqual(['detectedAt', 'resolvedAt']);
});
