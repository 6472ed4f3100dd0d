import type { Block } from '../blocks/block.ts';
import type { PlacedPart } from './parts.ts';
import { textAt } from './plain.ts';
import type { StructureCause } from './structure.ts';

/** The causes of a file: paragraphs and items of its root causes, with how deep they are nested. */
export function readCauseLines(text: string, parts: readonly PlacedPart[]): StructureCause[] {
  return parts.flatMap((part) => collect(text, part.blocks, 0));
}

function collect(text: string, blocks: readonly Block[], depth: number): StructureCause[] {
  return blocks.flatMap((block): StructureCause[] => {
    if (block.type === 'paragraph') return [{ ...textAt(text, block), depth }];
    if (block.type === 'quote') return collect(text, block.children, depth);
    if (block.type !== 'list') return [];
    return block.items.flatMap((item) => collect(text, item.children, depth + 1));
  });
}
