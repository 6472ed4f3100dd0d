import type { TableBlock } from '../blocks/block.ts';
import { plain } from './plain.ts';

/** Which column of a table means what: the first whose header matches. */
export function findColumns<Name extends string>(
  text: string,
  table: TableBlock,
  meanings: Readonly<Record<Name, RegExp>>,
): Partial<Record<Name, number>> {
  const headers = table.header.cells.map((cell) =>
    plain(text.slice(cell.start, cell.end)).toLowerCase(),
  );
  const found: Partial<Record<Name, number>> = {};
  const taken = new Set<number>();
  for (const name in meanings) {
    const index = headers.findIndex((header, at) => !taken.has(at) && meanings[name].test(header));
    if (index === -1) continue;
    found[name] = index;
    taken.add(index);
  }
  return found;
}
