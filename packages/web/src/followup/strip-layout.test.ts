import { type BoardItem, epochMs } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { STRIP_DAYS, stripOf } from './strip-layout.ts';

const item = (dueAt: string | null, overdue = false): BoardItem => ({
  group: 'write-ups',
  incidentId: '0197a1b2-0000-7000-8000-000000000001',
  incidentNumber: 1,
  actionId: null,
  title: 'x',
  severity: 'SEV1',
  state: 'drafting',
  dueAt,
  overdue,
  why: '',
  owner: null,
});

test('days are days of the workspace, not of UTC', () => {
  const now = epochMs('2026-03-10T23:30:00Z'); // 11 March in Zurich
  const strip = stripOf(
    [item('2026-03-11T22:59:00Z'), item('2026-03-11T23:30:00Z')],
    now,
    'Europe/Zurich',
  );
  expect(strip.days).toHaveLength(STRIP_DAYS);
  expect(strip.days[0]).toMatchObject({ date: '2026-03-11', items: [{}] });
  expect(strip.days[1]).toMatchObject({ date: '2026-03-12', items: [{}] });
});

test('nothing is dropped: late, in the two weeks, later', () => {
  const now = epochMs('2026-03-10T12:00:00Z');
  const strip = stripOf(
    [
      item('2026-03-09T12:00:00Z', true),
      item('2026-03-23T12:00:00Z'),
      item('2026-05-01T12:00:00Z'),
      item(null),
    ],
    now,
    'UTC',
  );
  expect(strip.late).toHaveLength(1);
  expect(strip.days.at(-1)?.items).toHaveLength(1);
  expect(strip.later).toBe(1);
});

test('fourteen different days across a clock change', () => {
  const strip = stripOf([], epochMs('2026-03-25T12:00:00Z'), 'Europe/Zurich');
  expect(new Set(strip.days.map((day) => day.date)).size).toBe(STRIP_DAYS);
});
