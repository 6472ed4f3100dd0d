/** @typedef {import('./read-imports.mjs').Edge} Edge */

/**
 * The rings among files, each as the files on one way round it, first file repeated at the end.
 * Type imports count: a ring of types is a ring in a reader's head.
 *
 * @param {readonly Edge[]} edges
 * @returns {string[][]}
 */
export function findRings(edges) {
  const next = neighbours(edges);
  /** @type {string[][]} */
  const rings = [];
  const ringed = new Set();
  for (const file of [...next.keys()].sort()) {
    if (ringed.has(file)) continue;
    const ring = shortestWayBack(file, next);
    if (!ring) continue;
    rings.push(ring);
    for (const member of ring) ringed.add(member);
  }
  return rings;
}

/** @param {readonly Edge[]} edges */
function neighbours(edges) {
  /** @type {Map<string, Set<string>>} */
  const next = new Map();
  for (const { from, to } of edges) {
    if (to.kind !== 'file') continue;
    next.set(from, (next.get(from) ?? new Set()).add(to.path));
  }
  return next;
}

/**
 * Breadth first, so that the shortest ring is shown.
 *
 * @param {string} start @param {ReadonlyMap<string, ReadonlySet<string>>} next
 * @returns {string[] | undefined}
 */
function shortestWayBack(start, next) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const neighbour of next.get(file) ?? []) {
      if (neighbour === start) return [...wayTo(file, cameFrom), start];
      if (cameFrom.has(neighbour)) continue;
      cameFrom.set(neighbour, file);
      queue.push(neighbour);
    }
  }
  return undefined;
}

/** @param {string} file @param {ReadonlyMap<string, string>} cameFrom */
function wayTo(file, cameFrom) {
  const way = [file];
  for (let at = cameFrom.get(file); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
