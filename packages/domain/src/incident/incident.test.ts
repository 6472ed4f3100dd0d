import { describe, expect, it } from 'vitest';
import { incidentDurationMs, incidentTimeProblems } from './incident.ts';
import { maySee } from './visibility.ts';

const times = {
  startedAt: '2026-03-10T13:00:00Z',
  detectedAt: null,
  mitigatedAt: null,
  resolvedAt: '2026-03-10T14:30:00Z',
};
const now = '2026-03-11T00:00:00Z';

describe('incidentTimeProblems', () => {
  it('accepts times in order, and missing ones', () => {
    expect(incidentTimeProblems(times, now)).toEqual([]);
  });

  it('names the two times that cannot both be right, across a missing one', () => {
    const problems = incidentTimeProblems({ ...times, resolvedAt: '2026-03-10T12:00:00Z' }, now);
    expect(problems).toEqual([
      { path: 'resolvedAt', message: 'Resolved is before started. Correct one of the two.' },
    ]);
  });

  it('refuses the future, with room for clocks that differ', () => {
    expect(incidentTimeProblems({ ...times, resolvedAt: '2026-03-11T00:04:00Z' }, now)).toEqual([]);
    expect(
      incidentTimeProblems({ ...times, resolvedAt: '2026-03-11T00:06:00Z' }, now),
    ).toHaveLength(1);
  });

  it('measures from start to resolution', () => {
    expect(incidentDurationMs(times)).toBe(90 * 60_000);
    expect(incidentDurationMs(times, 'mitigatedAt')).toBeNull();
  });
});

describe('maySee', () => {
  const hidden = { visibility: 'private', participantIds: ['p1'] } as const;
  const actor = (
    role: 'owner' | 'admin' | 'facilitator' | 'member' | 'viewer',
    personId: string | null,
  ) => ({ kind: 'user', role, personId }) as const;

  it('shows a private incident to its participants and to admins alone', () => {
    expect(maySee(actor('owner', 'x'), hidden)).toBe(true);
    expect(maySee(actor('admin', 'x'), hidden)).toBe(true);
    expect(maySee(actor('viewer', 'p1'), hidden)).toBe(true);
    expect(maySee(actor('facilitator', 'x'), hidden)).toBe(false);
    expect(maySee(actor('member', null), hidden)).toBe(false);
  });

  it('shows every other incident to the whole workspace', () => {
    expect(maySee(actor('viewer', null), { visibility: 'workspace', participantIds: [] })).toBe(
      true,
    );
  });
});
