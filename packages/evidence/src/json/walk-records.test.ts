import { describe, expect, it } from 'vitest';
import { walkRecords } from './walk-records.ts';

function walk(text: string, itemsKey?: string) {
  const bytes = Buffer.from(text);
  const found: string[] = [];
  walkRecords(bytes, itemsKey === undefined ? {} : { itemsKey }, {
    record: (start, end) => found.push(bytes.toString('utf8', start, end)),
    broken: (start, end) => found.push(`broken: ${bytes.toString('utf8', start, end)}`),
  });
  return found;
}

describe('walkRecords', () => {
  it.each([
    ['one object', '{"a":1}', ['{"a":1}']],
    ['an array', '[{"a":1}, {"b":2} ]\n', ['{"a":1}', '{"b":2}']],
    ['JSON lines', '{"a":1}\n\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    ['arrays in arrays', '[[1,2],[]]', ['1', '2']],
    ['nothing', ' \n', []],
  ])('finds the records of %s', (_, text, found) => {
    expect(walk(text)).toEqual(found);
  });

  it('finds the items of an object, of an array of objects, and of one without items', () => {
    expect(walk('{"x":{"items":[9]},"items":[1,{"y":2}],"z":0}', 'items')).toEqual([
      '1',
      '{"y":2}',
    ]);
    expect(walk('[{"items":[1]},{"items":[2]},{"none":3}]', 'items')).toEqual([
      '1',
      '2',
      '{"none":3}',
    ]);
  });

  it('keeps what stands before the place where a document is cut off', () => {
    expect(walk('[{"a":1},{"b":2},{"c":')).toEqual(['{"a":1}', '{"b":2}', 'broken: {"c":']);
    expect(walk('{"items":[1,2', 'items')).toEqual(['1', '2', 'broken: 2']);
  });

  it('goes on with the next line that begins a value', () => {
    expect(walk('{"a":1}\n{"b":\n{"c":3}\n')).toEqual(['{"a":1}', 'broken: {"b":', '{"c":3}']);
    expect(walk('[\n{"a":1},\n{bad},\n{"c":3},\n{"d":4}\n]')).toEqual([
      '{"a":1}',
      'broken: {bad},',
      '{"c":3}',
      '{"d":4}',
    ]);
  });
});
