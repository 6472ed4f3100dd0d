import { describe, expect, test } from 'vitest';
import { isFromThisMachine, isLoopbackAddress, isLoopbackHost } from './loopback.ts';

describe('a loopback address', () => {
  test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'])(
    '%s is one',
    (address) => expect(isLoopbackAddress(address)).toBe(true),
  );
  test.each([
    '',
    '0.0.0.0',
    '10.0.0.1',
    '128.0.0.1',
    '::',
    '::2',
    '::ffff:10.0.0.1',
    '127.evil.example',
  ])('%s is none', (address) => expect(isLoopbackAddress(address)).toBe(false));
});

describe('a host name that means this machine', () => {
  test.each(['localhost', '127.0.0.1', '::1', '[::1]'])('%s is one', (host) =>
    expect(isLoopbackHost(host)).toBe(true),
  );
  test.each(['localhost.evil.example', '127.0.0.1.evil.example', 'example.org', ''])(
    '%s is none',
    (host) => expect(isLoopbackHost(host)).toBe(false),
  );
});

describe('a request from this machine', () => {
  const from = (host: string | undefined, extra: Record<string, string> = {}) =>
    isFromThisMachine({ headers: { host, ...extra }, socket: { remoteAddress: '127.0.0.1' } });

  test('asks for this machine by name', () => {
    expect(from('localhost:4100')).toBe(true);
    expect(from('[::1]:4100')).toBe(true);
    expect(from('LOCALHOST')).toBe(true);
    expect(from('kintsugi.example.org')).toBe(false);
    expect(from('localhost@evil.example')).toBe(false);
    expect(from(undefined)).toBe(false);
    expect(from('not a host')).toBe(false);
  });

  test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'is not one that a proxy passed on (%s)',
    (header) => expect(from('localhost', { [header]: '203.0.113.9' })).toBe(false),
  );

  test('has an address at all', () => {
    expect(isFromThisMachine({ headers: { host: 'localhost' }, socket: {} })).toBe(false);
  });
});
