import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { fit, tableLines } from './table.ts';

const as = (text: string) => text;

describe('tables', () => {
  const columns = [{ title: 'Name' }, { title: 'Size', right: true }, { title: 'Text' }];

  it('align columns, wide characters too', () => {
    const rows = [
      ['a', '1', 'x'],
      ['日本', '1,000', 'y'],
    ];
    expect(tableLines(columns, rows, { width: null, heading: as })).toEqual([
      'Name   Size  Text',
      'a         1  x',
      '日本  1,000  y',
    ]);
  });

  it('cut the last column to the terminal', () => {
    const [, line = ''] = tableLines(columns, [['a', '1', 'word '.repeat(40)]], {
      width: 40,
      heading: as,
    });
    expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(line.endsWith('…')).toBe(true);
  });

  it('keep a row on its line and obey no escape sequence of the data', () => {
    const rows = [['\u001b[31mred\u001b[0m\u0007', '1', 'two\nlines']];
    expect(tableLines(columns, rows, { width: null, heading: as })[1]).toBe(
      'red\ufffd     1  two ⏎ lines',
    );
  });

  it('fit whole characters', () => {
    expect(fit('日本語', 5)).toBe('日本…');
    expect(fit('short', 5)).toBe('short');
  });
});
