import { describe, expect, it } from 'vitest';
import { dateIn, isOverdue, WebLink } from '../actions/action.ts';
import { formatInstantUtc } from '../postmortem/facts.ts';
import { formatDuration } from './duration.ts';
import { ERRORS, KintsugiError } from './errors.ts';
import { Instant, TimeZone } from './instant.ts';
import { findPerson } from './person.ts';
import { atLeast, may, ROLES } from './roles.ts';
import { line } from './text.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [45_000, '45 s'],
    [5_520_000, '1 h 32 min'],
    [3_600_000, '1 h'],
    [273_600_000, '3 d 4 h'],
    [90_061_000, '1 d 1 h'],
    [-60_000, '−1 min'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('times', () => {
  it('takes UTC only', () => {
    expect(Instant.safeParse('2026-03-10T13:02:00Z').success).toBe(true);
    expect(Instant.safeParse('2026-03-10T13:02:00+01:00').success).toBe(false);
    expect(Instant.safeParse('2026-13-10T13:02:00Z').success).toBe(false);
  });

  it('prints UTC, with seconds only when there are any', () => {
    expect(formatInstantUtc('2026-03-10T13:02:00Z')).toBe('2026-03-10 13:02 UTC');
    expect(formatInstantUtc('2026-03-10T13:02:07Z')).toBe('2026-03-10 13:02:07 UTC');
  });

  it('knows zones', () => {
    expect(TimeZone.safeParse('Europe/Zurich').success).toBe(true);
    expect(TimeZone.safeParse('Mars/Olympus').success).toBe(false);
  });

  it('knows the day in a zone', () => {
    expect(dateIn('2026-03-10T23:30:00Z', 'Asia/Tokyo')).toBe('2026-03-11');
    expect(dateIn('2026-03-10T23:30:00Z', 'UTC')).toBe('2026-03-10');
  });
});

describe('actions', () => {
  it('are overdue the day after, and only while unfinished', () => {
    expect(isOverdue({ dueDate: '2026-03-10', state: 'open' }, '2026-03-10')).toBe(false);
    expect(isOverdue({ dueDate: '2026-03-10', state: 'in_progress' }, '2026-03-11')).toBe(true);
    expect(isOverdue({ dueDate: '2026-03-10', state: 'done' }, '2026-03-11')).toBe(false);
  });

  it('link to web addresses only', () => {
    expect(WebLink.safeParse('https://example.com/runbook').success).toBe(true);
    expect(WebLink.safeParse('javascript:alert(1)').success).toBe(false);
  });
});

describe('findPerson', () => {
  const people = [
    { name: 'Amara Okafor', email: 'amara@example.com', handle: 'amara' },
    { name: 'Li Wei', email: null, handle: 'liwei' },
    { name: 'Li Wei', email: null, handle: 'liwei2' },
  ];

  it.each([
    ['@Amara', 'amara'],
    ['AMARA@example.com', 'amara'],
    ['amara okafor', 'amara'],
    ['@liwei2', 'liwei2'],
  ])('%s is %s', (written, handle) => {
    expect(findPerson(people, written)?.handle).toBe(handle);
  });

  it('does not choose between two of one name, nor guess', () => {
    expect(findPerson(people, 'Li Wei')).toBeNull();
    expect(findPerson(people, 'zed')).toBeNull();
    expect(findPerson(people, ' @ ')).toBeNull();
  });
});

describe('roles', () => {
  it('are ordered, and permissions follow the order', () => {
    expect(ROLES.filter((role) => may.write(role))).toEqual([
      'owner',
      'admin',
      'facilitator',
      'member',
    ]);
    expect(ROLES.filter((role) => may.publish(role))).toEqual(['owner', 'admin', 'facilitator']);
    expect(atLeast('viewer', 'member')).toBe(false);
  });

  it('let nobody grant more than they have', () => {
    expect(may.grant('admin', 'owner')).toBe(false);
    expect(may.grant('owner', 'owner')).toBe(true);
    expect(may.grant('facilitator', 'viewer')).toBe(false);
  });
});

describe('errors', () => {
  it('carry the status of the catalogue', () => {
    expect(new KintsugiError('conflict/stale', 'x').status).toBe(409);
    for (const { status, fault } of Object.values(ERRORS))
      expect(status >= 500).toBe(fault === 'ours');
  });
});

describe('line', () => {
  it('is one trimmed line of bounded length', () => {
    expect(line(5).parse('  ab ')).toBe('ab');
    expect(line(5).safeParse('a\nb').success).toBe(false);
    expect(line(5).safeParse('abcdef').success).toBe(false);
    expect(line(5).safeParse('   ').success).toBe(false);
  });
});
