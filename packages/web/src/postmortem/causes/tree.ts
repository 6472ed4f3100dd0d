import type { CauseNode } from '@kintsugi/domain';

/** A node of the why tree with its depth, in the order in which it is read. */
export interface PlacedCause {
  readonly node: CauseNode;
  readonly depth: number;
}

const inOrder = (a: CauseNode, b: CauseNode): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

/** The children of a node (null for the roots), in order. Nodes of a missing parent are roots. */
export function childrenOf(nodes: readonly CauseNode[], parentId: string | null): CauseNode[] {
  const ids = new Set(nodes.map((node) => node.id));
  return nodes
    .filter((node) => (node.parentId && ids.has(node.parentId) ? node.parentId : null) === parentId)
    .toSorted(inOrder);
}

/** The whole tree as a list, each node before its answers. */
export function placed(
  nodes: readonly CauseNode[],
  parentId: string | null = null,
  depth = 0,
): PlacedCause[] {
  return childrenOf(nodes, parentId).flatMap((node) => [
    { node, depth },
    ...placed(nodes, node.id, depth + 1),
  ]);
}

/** Where a node goes: under which parent, and at which place among its siblings. */
export interface CausePlace {
  readonly parentId: string | null;
  readonly position: number;
}

/** One level in: the last answer of the sibling above. Null when there is none above. */
export function indented(nodes: readonly CauseNode[], node: CauseNode): CausePlace | null {
  const siblings = childrenOf(nodes, parentOf(nodes, node));
  const above = siblings[siblings.findIndex((one) => one.id === node.id) - 1];
  return above ? { parentId: above.id, position: childrenOf(nodes, above.id).length } : null;
}

/** One level out: right below its parent. Null at the top. */
export function outdented(nodes: readonly CauseNode[], node: CauseNode): CausePlace | null {
  const parent = nodes.find((one) => one.id === node.parentId);
  if (!parent) return null;
  const siblings = childrenOf(nodes, parentOf(nodes, parent));
  return {
    parentId: parentOf(nodes, parent),
    position: siblings.findIndex((one) => one.id === parent.id) + 1,
  };
}

function parentOf(nodes: readonly CauseNode[], node: CauseNode): string | null {
  return nodes.some((one) => one.id === node.parentId) ? node.parentId : null;
}
