import type { CauseNode } from '@kintsugi/domain';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';

/** A node of the why tree with its number in it: `1`, `1.2`, `1.2.1`. */
export interface NumberedCause {
  readonly number: string;
  readonly depth: number;
  readonly node: CauseNode;
}

/** The tree from the top down; a node whose parent is missing stands at the top. */
export function numberedCauses(nodes: readonly CauseNode[]): NumberedCause[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = (parentId: string | null, prefix: string, depth: number): NumberedCause[] =>
    nodes
      .filter(
        (node) =>
          (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null) === parentId,
      )
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .flatMap((node, index) => {
        const number = `${prefix}${index + 1}`;
        return [{ number, depth, node }, ...below(node.id, `${number}.`, depth + 1)];
      });
  return below(null, '', 0);
}

/**
 * The node that a number of the tree or an identifier means.
 *
 * @throws Failure when there is none
 */
export function findCause(nodes: readonly CauseNode[], word: string): CauseNode {
  const found = numberedCauses(nodes).find(
    ({ number, node }) => number === word || node.id === word,
  );
  if (found) return found.node;
  throw new Failure({
    exitCode: EXIT.usage,
    what: `There is no cause ${word} there.`,
    todo: 'Give its number as `kintsugi cause show` shows it, such as 1.2.',
  });
}
