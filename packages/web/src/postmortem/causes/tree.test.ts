import type { CauseNode } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { indented, outdented, placed } from './tree.ts';

const node = (id: string, parentId: string | null, position: number): CauseNode => ({
  id,
  parentId,
  position,
  kind: 'contributing_factor',
  category: null,
  text: id,
  version: 1,
});
// a ─ b ─ c      d
//   └ e
const nodes = [
  node('d', null, 1),
  node('a', null, 0),
  node('b', 'a', 0),
  node('c', 'b', 0),
  node('e', 'a', 1),
];
const byId = (id: string) => nodes.find((one) => one.id === id) ?? node(id, null, 0);

test('each node stands before its answers, siblings in order', () => {
  expect(placed(nodes).map(({ node: one, depth }) => `${depth}${one.id}`)).toEqual([
    '0a',
    '1b',
    '2c',
    '1e',
    '0d',
  ]);
});

test('indenting makes it the last answer of the sibling above', () => {
  expect(indented(nodes, byId('d'))).toEqual({ parentId: 'a', position: 2 });
  expect(indented(nodes, byId('e'))).toEqual({ parentId: 'b', position: 1 });
  expect(indented(nodes, byId('a'))).toBeNull();
});

test('outdenting puts it right below its parent', () => {
  expect(outdented(nodes, byId('c'))).toEqual({ parentId: 'a', position: 1 });
  expect(outdented(nodes, byId('e'))).toEqual({ parentId: null, position: 1 });
  expect(outdented(nodes, byId('a'))).toBeNull();
});

test('a node whose parent is gone is shown as a root', () => {
  expect(placed([node('x', 'gone', 0)])).toMatchObject([{ depth: 0 }]);
});
