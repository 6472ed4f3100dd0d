import { readImports } from './read-imports.mjs';
import { findRings } from './rings.mjs';
import { refusalOf } from './rules.mjs';

/**
 * Every breach of the import direction, as text that says what, where and what to do instead.
 *
 * @param {readonly import('../source.mjs').Source[]} sources
 * @param {readonly string[]} stages In order.
 * @returns {string[]}
 */
export function checkImports(sources, stages) {
  const edges = sources.flatMap(readImports);
  const refused = edges.flatMap((edge) => {
    const refusal = refusalOf(edge, stages);
    if (!refusal) return [];
    return `${edge.from}:${edge.line} imports '${edge.wanted}' (${refusal.rule})\n    ${refusal.instead}`;
  });
  const rings = findRings(edges).map(
    (ring) =>
      `${ring.join('\n    → ')} (no-ring)\n    These files import each other in a ring. Move what both need into a file of its own below them, or pass it as a parameter.`,
  );
  return [...refused, ...rings];
}
