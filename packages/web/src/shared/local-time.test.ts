import { describe, expect, test } from 'vitest';
import { localFromInstant, readLocal } from './local-time.ts';

describe('readLocal', () => {
  test('a plain time in UTC and in a zone', () => {
    expect(readLocal('2026-03-10T13:02', 'UTC')).toEqual({
      kind: 'one',
      at: '2026-03-10T13:02:00.000Z',
    });
    expect(readLocal('2026-07-10T13:02:30', 'Europe/Zurich')).toEqual({
      kind: 'one',
      at: '2026-07-10T11:02:30.000Z',
    });
    expect(readLocal('2026-01-10T09:00', 'Asia/Kolkata')).toEqual({
      kind: 'one',
      at: '2026-01-10T03:30:00.000Z',
    });
  });

  test('an hour that happened twice gives both', () => {
    expect(readLocal('2026-10-25T02:30', 'Europe/Zurich')).toEqual({
      kind: 'two',
      at: '2026-10-25T00:30:00.000Z',
      later: '2026-10-25T01:30:00.000Z',
    });
  });

  test('an hour that never was is said so', () => {
    expect(readLocal('2026-03-29T02:30', 'Europe/Zurich')).toEqual({ kind: 'none' });
  });

  test('anything else is unreadable', () => {
    expect(readLocal('tomorrow', 'UTC')).toEqual({ kind: 'unreadable' });
    expect(readLocal('', 'UTC')).toEqual({ kind: 'unreadable' });
  });

  test('there and back in zones with odd offsets', () => {
    for (const zone of ['UTC', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Casablanca']) {
      const at = '2026-05-17T21:47:09.000Z';
      expect(readLocal(localFromInstant(at, zone), zone)).toMatchObject({ at });
    }
  });
});
