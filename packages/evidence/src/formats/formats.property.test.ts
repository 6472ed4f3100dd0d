import { EvidenceEvent } from '@kintsugi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceError } from '../errors/evidence-error.ts';
import { indexEvidence } from '../reading/index-evidence.ts';
import { readAll, streamOf } from '../testing/index-text.ts';
import { samplesOf } from '../testing/samples.ts';
import { FORMATS } from './index.ts';

const REFERENCE = '2026-03-10T13:00:00Z';
const IDS = FORMATS.map(({ id }) => ({ id }));

/** A sample of a format with parts cut out, doubled, or overwritten by arbitrary bytes. */
const mutated = (id: string) => {
  const samples = samplesOf(id).map(({ bytes }) => bytes);
  const change = fc.record({
    at: fc.nat({ max: 4000 }),
    drop: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('"', '\n', '{', '}', '[', ']', ',', '\\', '<@', '0001-01-01', '99999')
        .map((text) => Buffer.from(text)),
    ),
  });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 8 }))
    .map(([bytes, changes]) =>
      changes.reduce((current, { at, drop, put }) => {
        const from = current.length === 0 ? 0 : at % current.length;
        return Buffer.concat([current.subarray(0, from), put, current.subarray(from + drop)]);
      }, bytes),
    );
};

async function refusedOr<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

async function expectSound(bytes: Uint8Array, format: string): Promise<void> {
  const read = await refusedOr(readAll(bytes, { name: 'file', format, zone: 'Europe/Zurich' }));
  if (read === null) return;
  const { report, events } = read;
  expect(events).toHaveLength(report.events);
  for (const event of events) {
    expect(EvidenceEvent.safeParse(event).error).toBeUndefined();
    const { citation, at, text } = event;
    expect(citation.byteStart).toBeGreaterThanOrEqual(0);
    expect(citation.byteEnd).toBeLessThanOrEqual(bytes.length);
    expect(citation.byteStart).toBeLessThan(citation.byteEnd);
    expect(citation.line).toBe(
      Buffer.from(bytes).subarray(0, citation.byteStart).toString('latin1').split('\n').length,
    );
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(text).not.toContain('\u0000');
  }
  for (const place of report.unreadableSamples) {
    expect(place.byteEnd).toBeLessThanOrEqual(bytes.length);
    expect(place.byteStart).toBeLessThan(place.byteEnd);
    expect(place.reason).not.toBe('');
  }
}

describe.each(IDS)('$id', ({ id }) => {
  it('never crashes on arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) =>
        expectSound(bytes, id),
      ),
      { numRuns: 100 },
    );
  });

  it('never crashes on damaged samples and cites within the file', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(id), (bytes) => expectSound(bytes, id)),
      { numRuns: 150 },
    );
  });

  it('gives the same blocks and report however the bytes arrive', async () => {
    const collect = async (bytes: Uint8Array, size: number) => {
      const items: unknown[] = [];
      const options = { name: 'file', format: id, referenceTime: REFERENCE };
      for await (const item of indexEvidence(streamOf(bytes, size), options)) items.push(item);
      return items;
    };
    await fc.assert(
      fc.asyncProperty(mutated(id), fc.integer({ min: 1, max: 200 }), async (bytes, size) => {
        const whole = await refusedOr(collect(bytes, 1 << 20));
        expect(await refusedOr(collect(bytes, size))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});
