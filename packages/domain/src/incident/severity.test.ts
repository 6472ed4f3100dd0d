import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, instantAt } from '../shared/instant.ts';
import {
  proposeSeverity,
  SEVERITIES,
  SEVERITY_TABLE,
  type SeverityFacts,
  SeverityPolicy,
  writeUpDeadline,
} from './severity.ts';

const policy = SeverityPolicy.parse({});
const unknown: SeverityFacts = {
  customerFacing: null,
  outageMinutes: null,
  degraded: null,
  workaround: null,
  internalOnly: null,
  caughtBeforeImpact: null,
};
const facts = (known: Partial<SeverityFacts>): SeverityFacts => ({ ...unknown, ...known });

describe('proposeSeverity, by the table of the specification', () => {
  it.each([
    ['SEV1', { customerFacing: true, outageMinutes: 31 }],
    ['SEV2', { customerFacing: true, outageMinutes: 30 }],
    ['SEV2', { customerFacing: true, degraded: true, workaround: true }],
    ['SEV2', { customerFacing: true, degraded: true, workaround: false }],
    ['SEV2', { customerFacing: true }],
    ['SEV2', { degraded: true }],
    ['SEV3', { internalOnly: true, outageMinutes: 600 }],
    ['SEV3', { customerFacing: true, internalOnly: true, outageMinutes: 600 }],
    ['SEV3', {}],
    ['SEV4', { caughtBeforeImpact: true, customerFacing: true, outageMinutes: 600 }],
  ] as const)('proposes %s for %o', (severity, known) => {
    expect(proposeSeverity(facts(known), policy).severity).toBe(severity);
  });

  it('says why, and quotes the criterion', () => {
    const { reasons } = proposeSeverity(facts({ customerFacing: true, outageMinutes: 90 }), policy);
    expect(reasons).toEqual([
      'Customers could not use the service for 90 minutes, more than the 30 of the policy.',
      `SEV1: ${SEVERITY_TABLE.SEV1.criteria}.`,
    ]);
  });

  it('follows the threshold of the workspace', () => {
    const strict = SeverityPolicy.parse({ outageMinutes: 5 });
    const known = facts({ customerFacing: true, outageMinutes: 6 });
    expect(proposeSeverity(known, strict).severity).toBe('SEV1');
    expect(proposeSeverity(known, policy).severity).toBe('SEV2');
  });

  it('is never milder for a longer outage', () => {
    const minutes = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (a, b, customerFacing) => {
        const rank = (outageMinutes: number) =>
          SEVERITIES.indexOf(
            proposeSeverity(facts({ customerFacing, outageMinutes }), policy).severity,
          );
        const [short, long] = a < b ? [a, b] : [b, a];
        expect(rank(long)).toBeLessThanOrEqual(rank(short));
      }),
    );
  });
});

describe('writeUpDeadline', () => {
  const zones = [
    'UTC',
    'Europe/Zurich',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  const instant = fc
    .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) })
    .map((ms) => instantAt(ms));

  it('is 48 absolute hours for SEV1 and 7 times 24 for SEV2, whatever the zone and its daylight saving', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (resolvedAt, zone) => {
        const local = new Intl.DateTimeFormat('en', {
          timeZone: zone,
          dateStyle: 'full',
          timeStyle: 'full',
        });
        const sev1 = writeUpDeadline('SEV1', resolvedAt, policy).dueAt;
        const sev2 = writeUpDeadline('SEV2', resolvedAt, policy).dueAt;
        if (sev1 === null || sev2 === null) throw new Error('a required write-up has a deadline');
        expect(epochMs(sev1) - epochMs(resolvedAt)).toBe(48 * 3_600_000);
        expect(epochMs(sev2) - epochMs(resolvedAt)).toBe(168 * 3_600_000);
        expect(local.format(new Date(sev1))).not.toBe(local.format(new Date(resolvedAt)));
      }),
    );
  });

  it('keeps the absolute hours over the night in which Zurich changes its clocks', () => {
    const deadline = writeUpDeadline('SEV1', '2026-03-28T12:00:00Z', policy);
    expect(deadline.dueAt).toBe('2026-03-30T12:00:00.000Z');
    const wallClock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Zurich',
      timeStyle: 'short',
    });
    expect(wallClock.format(new Date('2026-03-28T12:00:00Z'))).toBe('13:00');
    expect(wallClock.format(new Date('2026-03-30T12:00:00Z'))).toBe('14:00');
  });

  it('has no date while unresolved, and none for SEV3 and SEV4', () => {
    expect(writeUpDeadline('SEV1', null, policy)).toMatchObject({
      writeUp: 'required',
      dueAt: null,
    });
    expect(writeUpDeadline('SEV3', '2026-01-01T00:00:00Z', policy)).toMatchObject({
      writeUp: 'recommended',
      dueAt: null,
    });
    expect(writeUpDeadline('SEV4', '2026-01-01T00:00:00Z', policy)).toMatchObject({
      writeUp: 'optional',
      dueAt: null,
    });
  });

  it('follows a change of severity', () => {
    const at = '2026-01-01T00:00:00Z';
    expect(writeUpDeadline('SEV2', at, policy).dueAt).toBe('2026-01-08T00:00:00.000Z');
    expect(writeUpDeadline('SEV1', at, policy).dueAt).toBe('2026-01-03T00:00:00.000Z');
  });
});
