import { describe, expect, it } from 'vitest';
import { parseWhen, showInstant } from './when.ts';

describe('times on the command line', () => {
  it.each([
    ['2026-03-10T13:02Z', undefined, '2026-03-10T13:02:00.000Z'],
    ['2026-03-10 13:02:05 UTC', undefined, '2026-03-10T13:02:05.000Z'],
    ['2026-03-10T14:02:05.250+01:00', undefined, '2026-03-10T13:02:05.250Z'],
    ['2026-03-10 08:02 -0500', undefined, '2026-03-10T13:02:00.000Z'],
    ['2026-03-10 14:02', 'Europe/Zurich', '2026-03-10T13:02:00.000Z'],
    ['2026-07-10 14:02', 'Europe/Zurich', '2026-07-10T12:02:00.000Z'],
    ['2024-02-29T00:00Z', undefined, '2024-02-29T00:00:00.000Z'],
  ])('reads %s (zone %s)', async (text, zone, instant) => {
    expect(await parseWhen(text, '--at', zone)).toBe(instant);
  });

  it('believes an offset that is written more than the zone beside it', async () => {
    expect(await parseWhen('2026-03-10T13:02Z', '--at', 'Asia/Tokyo')).toBe(
      '2026-03-10T13:02:00.000Z',
    );
  });

  it.each([
    ['2026-03-10 13:02', undefined, 'does not say in which time zone'],
    ['2026-02-30T13:02Z', undefined, 'no such day or time'],
    ['2026-02-30 13:02', 'Europe/Zurich', 'no such day or time'],
    ['2026-03-10T25:02Z', undefined, 'no such day or time'],
    ['2026-03-10T13:02Z', 'Mars/Olympus', 'no time zone “Mars/Olympus”'],
    ['yesterday', undefined, 'is not a time'],
    ['', undefined, 'is not a time'],
  ])('refuses %s (zone %s)', async (text, zone, message) => {
    await expect(parseWhen(text, '--at', zone)).rejects.toThrow(message);
  });

  it('shows instants to the second', () => {
    expect(showInstant('2026-03-10T13:02:05.250Z')).toBe('2026-03-10 13:02:05');
    expect(showInstant(null)).toBe('–');
  });
});
