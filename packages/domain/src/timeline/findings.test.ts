import { describe, expect, it } from 'vitest';
import { byTime } from './entry.ts';
import { timelineFindings } from './findings.ts';

const times = {
  startedAt: '2026-03-10T13:00:00Z',
  detectedAt: '2026-03-10T13:05:00Z',
  mitigatedAt: null,
  resolvedAt: '2026-03-10T14:30:00Z',
};
const entry = (
  id: string,
  at: string,
  keyMoment: 'started' | 'detected' | 'mitigated' | 'resolved' | null = null,
) => ({ id, at, keyMoment });
const full = [
  entry('1', '2026-03-10T13:00:00Z', 'started'),
  entry('2', '2026-03-10T13:05:00Z', 'detected'),
  entry('3', '2026-03-10T13:25:00Z'),
  entry('4', '2026-03-10T13:45:00Z', 'mitigated'),
  entry('5', '2026-03-10T14:05:00Z'),
  entry('6', '2026-03-10T14:25:00Z'),
  entry('7', '2026-03-10T14:30:00Z', 'resolved'),
];

describe('timelineFindings', () => {
  it('has nothing to ask about a full timeline', () => {
    expect(timelineFindings(full, times)).toEqual([]);
  });

  it('asks about a long silence, and says between which entries', () => {
    const findings = timelineFindings(
      full.filter((e) => e.id !== '3' && e.id !== '4'),
      { ...times, mitigatedAt: null },
    );
    expect(findings.filter((f) => f.kind === 'gap')).toEqual([
      expect.objectContaining({ entryIds: ['2', '5'], message: expect.stringContaining('1 h') }),
    ]);
  });

  it('does not call the days before the incident a gap', () => {
    const before = entry('0', '2026-03-09T13:00:00Z');
    expect(timelineFindings([before, ...full], times).filter((f) => f.kind === 'gap')).toEqual([]);
  });

  it('names key moments that no entry marks', () => {
    const findings = timelineFindings(
      full.map((e) => ({ ...e, keyMoment: null })),
      times,
    );
    expect(findings.map((f) => f.kind)).toEqual(Array.from({ length: 4 }, () => 'missing-moment'));
  });

  it('shows a key moment that differs from the incident, and a date far away', () => {
    const findings = timelineFindings(
      [...full, entry('8', '2025-03-10T13:05:00Z', 'detected')],
      times,
    );
    expect(findings.map((f) => f.kind).toSorted()).toEqual(['moment-differs', 'outside']);
  });

  it('orders by time only', () => {
    expect(byTime([...full].reverse()).map((e) => e.id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });
});
