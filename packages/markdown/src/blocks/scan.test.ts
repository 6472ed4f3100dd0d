import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMdast } from '../prosemirror/mdast.ts';
import { prose } from '../testing/arbitrary.ts';
import type { Block } from './block.ts';
import { scanBlocks } from './scan.ts';

const NAMES: Readonly<Record<string, string>> = { thematicBreak: 'break', blockquote: 'quote' };
const theirs = (node: RootContent): string =>
  `${NAMES[node.type] ?? node.type}${'depth' in node ? node.depth : ''}@${node.position?.start.line}`;
const ours =
  (text: string) =>
  (block: Block): string =>
    `${block.type}${block.type === 'heading' ? block.depth : ''}@${text.slice(0, block.start).split('\n').length}`;

const SAMPLES = [
  '# a\n\nb\nc\n\n- d\n  - e\n\n    f\n- g\n\n```js\n# no\n```\n\n> q\n> # r\n\n---\n\n| a | b |\n|---|---|\n| c | d |\n\ne',
  'Title\n=====\n\nSub\n---\n\ntext\n---',
  '- a\n\n  # inside\n\n# outside',
  '1. a\n   ```\n   x\n   ```\n2. b\n\n   c',
  '> a\nlazy\n\nb',
  '- a\nlazy\n\nb',
  '<div>\n# no\n</div>\n\n# yes',
  '<!-- a\n\n# no\n-->\n# yes',
  '    code\n\n    more\ntext',
  'a | b\n--|--\nc | d\n# e',
  'a\n\n***\n* * *\n- - -',
  '~~~\n```\n~~~\n# yes',
  '#hash\n#\n## \n####### seven',
  '- ```\n  open\n\ntext\n# yes',
  '-\n\n  a',
  '- [ ] a\n- [x] b',
  '\tcode\n\n-\ttab\n\n  b',
  'text\n1. one\n\ntext\n2. not a list',
];

describe('scanBlocks', () => {
  it.each(SAMPLES)('sees the same blocks as micromark: %j', (text) => {
    expect(scanBlocks(text).map(ours(text))).toEqual(parseMdast(text).children.map(theirs));
  });

  it('gives offsets of the text as it stands, whatever its line ends', () => {
    const text = '# a 👩‍🚒\r\n\r\nb\rc\r\n\r\n## d ##\r\n';
    const blocks = scanBlocks(text);
    expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual([
      '# a 👩‍🚒',
      'b\rc',
      '## d ##',
    ]);
    const [, , last] = blocks;
    expect(last?.type === 'heading' && text.slice(last.text.start, last.text.end)).toBe('d');
  });

  it('never fails, and orders its blocks', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let at = 0;
        for (const block of scanBlocks(text)) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThanOrEqual(block.start);
          at = block.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes adversarial text in stride', () => {
    for (const piece of [
      '> ',
      '- ',
      '[',
      '|a',
      '`',
      '<!--',
      '# ',
      '\t',
      '- a\n',
      '> a\n',
      '|-|\n',
      '<a b="',
      '\n\n',
      '~~~\n',
    ]) {
      expect(scanBlocks(piece.repeat(Math.floor(200_000 / piece.length)))).toBeDefined();
    }
  });
});
