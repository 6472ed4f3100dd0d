import { describe, expect, it } from 'vitest';
import { type CauseNode, categorySlug, causeTrees } from './causes.ts';

const node = (id: string, parentId: string | null, position: number): CauseNode => ({
  id,
  parentId,
  position,
  kind: 'contributing_factor',
  category: null,
  text: id,
  version: 1,
});

describe('causeTrees', () => {
  it('nests by parent and orders by position', () => {
    const trees = causeTrees([
      node('b', null, 1),
      node('a', null, 0),
      node('a2', 'a', 1),
      node('a1', 'a', 0),
    ]);
    expect(trees.map((tree) => tree.text)).toEqual(['a', 'b']);
    expect(trees[0]?.children.map((tree) => tree.text)).toEqual(['a1', 'a2']);
  });

  it('makes a root of a node whose parent is gone', () => {
    expect(causeTrees([node('a', 'gone', 0)]).map((tree) => tree.text)).toEqual(['a']);
  });
});

describe('categorySlug', () => {
  it.each([
    ['Complex interaction', 'complex-interaction'],
    ['  DNS!! ', 'dns'],
    ['---', ''],
  ])('%j becomes %j', (label, slug) => {
    expect(categorySlug(label)).toBe(slug);
  });
});
