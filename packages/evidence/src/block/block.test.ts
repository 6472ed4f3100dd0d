import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_EVENTS, levelOfCode } from './block.ts';
import { BlockBuilder } from './block-builder.ts';
import { decodeBlock, entryAt } from './decode-block.ts';
import { unzigzag, VarintReader, writeVarint, zigzag } from './varint.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

const entry = fc.record({
  at: fc.integer({ min: -62_104_060_800_000, max: 253_402_300_799_999 }),
  byteStart: fc.integer({ min: 0, max: 2 ** 45 }),
  length: fc.integer({ min: 0, max: 2 ** 40 }),
  line: fc.integer({ min: 1, max: 2 ** 40 }),
  level: fc.integer({ min: 0, max: 6 }),
  zone: fc.integer({ min: 0, max: 3 }),
  variant: fc.oneof(fc.constant(0), fc.nat()),
});

describe('varint', () => {
  it('gives back every integer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: SAFE })), (values) => {
        const bytes = new Uint8Array(values.length * 8 + 8);
        let end = 0;
        for (const value of values) end = writeVarint(bytes, end, value);
        const reader = new VarintReader(bytes.subarray(0, end));
        expect(values.map(() => reader.next())).toEqual(values);
        expect(() => reader.next()).toThrow(/cut off/);
      }),
    );
  });

  it('folds signs', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), (value) => {
        expect(unzigzag(zigzag(value)) === value).toBe(true);
      }),
    );
  });
});

describe('blocks', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 200 }), (entries) => {
        const builder = new BlockBuilder();
        for (const { at, byteStart, length, line, level, zone, variant } of entries) {
          builder.add(at, byteStart, length, line, level, zone, variant);
        }
        const [block] = builder.finish();
        if (block === undefined) throw new Error('no block');
        const decoded = decodeBlock(block);
        expect(entries.map((_, index) => entryAt(decoded, index))).toEqual(entries);
        expect(block.firstAt).toBe(Math.min(...entries.map(({ at }) => at)));
        expect(block.lastAt).toBe(Math.max(...entries.map(({ at }) => at)));
        expect(block.byteStart).toBe(Math.min(...entries.map(({ byteStart }) => byteStart)));
        expect(block.byteEnd).toBe(
          Math.max(...entries.map(({ byteStart, length }) => byteStart + length)),
        );
        expect(block.levelCounts.reduce((sum, count) => sum + count, 0)).toBe(entries.length);
        expect(entryAt(decoded, entries.length)).toBeUndefined();
      }),
    );
  });

  it('are cut after 4,096 events and read without their neighbours', () => {
    const builder = new BlockBuilder();
    for (let i = 0; i < BLOCK_EVENTS * 2 + 1; i++)
      builder.add(1e12 + i, i * 100, 99, i + 1, 3, 1, 0);
    expect(builder.events).toBe(BLOCK_EVENTS * 2 + 1);
    const blocks = builder.finish();
    expect(
      blocks.map(({ blockNo, firstOrdinal, count, firstLine }) => [
        blockNo,
        firstOrdinal,
        count,
        firstLine,
      ]),
    ).toEqual([
      [0, 0, 4096, 1],
      [1, 4096, 4096, 4097],
      [2, 8192, 1, 8193],
    ]);
    const [, second] = blocks;
    if (second === undefined) throw new Error('no second block');
    expect(entryAt(decodeBlock(second), 0)).toMatchObject({
      at: 1e12 + 4096,
      byteStart: 409_600,
      line: 4097,
    });
    expect(second.entries.length).toBeLessThan(4096 * 7);
  });

  it('refuse bytes that are not theirs', () => {
    expect(() => decodeBlock({ entries: new Uint8Array([9, 0]), count: 1 })).toThrow(/layout 9/);
    expect(() => decodeBlock({ entries: new Uint8Array([1, 0]), count: 1 })).toThrow(/cut off/);
  });

  it('know the levels', () => {
    expect([0, 1, 6, 7].map(levelOfCode)).toEqual([null, 'trace', 'fatal', null]);
  });
});
