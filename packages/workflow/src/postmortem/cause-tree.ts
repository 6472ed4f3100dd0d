import { type CauseNode, KintsugiError, MAX_CAUSE_DEPTH } from '@kintsugi/domain';

type Place = Pick<CauseNode, 'id' | 'parentId' | 'position'>;

/** Where a node shall stand: under which parent, before which of its children (last when absent). */
export interface WantedPlace {
  readonly parentId: string | null;
  readonly position?: number | undefined;
}

/** The children of a node (or the roots), in order. */
export const childrenOf = <N extends Place>(nodes: readonly N[], parentId: string | null): N[] =>
  nodes
    .filter((node) => node.parentId === parentId)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/**
 * Refuses a place that does not exist, would make a node its own ancestor, or is too deep.
 *
 * @param height how many levels the node has below itself, itself included
 */
export function checkPlace(
  nodes: readonly Place[],
  moving: { readonly id: string; readonly height: number },
  parentId: string | null,
): void {
  const above = parentId === null ? [] : ancestors(nodes, parentId);
  if (above === null) {
    throw new KintsugiError(
      'not-found',
      'The node above is not there any more. Open the why tree again and choose another.',
    );
  }
  if (above.includes(moving.id)) {
    throw new KintsugiError('request/invalid', 'A node cannot stand below itself.', {
      fields: [{ path: 'parentId', message: 'Choose a node that is not one of its own answers.' }],
    });
  }
  if (above.length + moving.height > MAX_CAUSE_DEPTH) {
    throw new KintsugiError(
      'request/invalid',
      `A why tree is at most ${MAX_CAUSE_DEPTH} levels deep. Ask whether two of these whys are one.`,
      { fields: [{ path: 'parentId', message: `At most ${MAX_CAUSE_DEPTH} levels.` }] },
    );
  }
}

/** A node and those above it, nearest first; null when the node is not there. */
function ancestors(nodes: readonly Place[], id: string): string[] | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: string[] = [];
  let at = byId.get(id);
  if (!at) return null;
  while (at && path.length <= nodes.length) {
    path.push(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return path;
}

/** How many levels a node has, itself included. */
export function heightOf(nodes: readonly Place[], id: string): number {
  const below = nodes.filter((node) => node.parentId === id);
  return 1 + Math.max(0, ...below.map((node) => heightOf(nodes, node.id)));
}

/**
 * The places after putting a node under a parent: the node itself and every sibling that shifts, at
 * its old place or its new one.
 */
export function placesAfter(
  nodes: readonly Place[],
  moving: Place,
  wanted: WantedPlace,
): { place: Place; shifted: Place[] } {
  const siblings = childrenOf(nodes, wanted.parentId).filter((node) => node.id !== moving.id);
  const position = Math.min(wanted.position ?? siblings.length, siblings.length);
  const left =
    moving.parentId === wanted.parentId
      ? []
      : childrenOf(nodes, moving.parentId).filter((node) => node.id !== moving.id);
  const inOrder = siblings.toSpliced(position, 0, moving);
  const shifted = [...numbered(inOrder, wanted.parentId), ...numbered(left, moving.parentId)];
  return {
    place: { id: moving.id, parentId: wanted.parentId, position },
    shifted: shifted.filter((place) => place.id !== moving.id && differs(nodes, place)),
  };
}

/** The places after a node is gone: its children move up into its place. */
export function placesWithout(nodes: readonly Place[], gone: Place): Place[] {
  const siblings = childrenOf(nodes, gone.parentId);
  const at = siblings.findIndex((node) => node.id === gone.id);
  const inOrder = siblings.toSpliced(at, 1, ...childrenOf(nodes, gone.id));
  return numbered(inOrder, gone.parentId).filter((place) => differs(nodes, place));
}

const numbered = (nodes: readonly Place[], parentId: string | null): Place[] =>
  nodes.map((node, position) => ({ id: node.id, parentId, position }));

const differs = (nodes: readonly Place[], place: Place): boolean => {
  const now = nodes.find((node) => node.id === place.id);
  return now?.position !== place.position || now.parentId !== place.parentId;
};
