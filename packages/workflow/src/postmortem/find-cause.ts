import { type CauseNode, KintsugiError } from '@kintsugi/domain';

/**
 * The node of a why tree.
 *
 * @throws KintsugiError `not-found` when somebody has removed it
 */
export function findCause(nodes: readonly CauseNode[], id: string): CauseNode {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node) return node;
  throw new KintsugiError(
    'not-found',
    'This node of the why tree is not there; somebody may have removed it. Open the tree again.',
  );
}
