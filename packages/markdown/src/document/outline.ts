import type { Block, HeadingBlock } from '../blocks/block.ts';
import type { Span } from '../place.ts';

/** A heading and what stands under it up to the next one. */
export interface Part {
  /** Null for what stands before the first heading. */
  readonly heading: HeadingBlock | null;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The text under the heading, as offsets. */
  readonly body: Span;
}

/** Splits a file into parts at its headings (those outside of lists and quotes) down to `deepest`. */
export function outline(text: string, blocks: readonly Block[], from: number, deepest = 7): Part[] {
  const parts: { heading: HeadingBlock | null; blocks: Block[]; start: number }[] = [
    { heading: null, blocks: [], start: from },
  ];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= deepest) {
      parts.push({ heading: block, blocks: [], start: block.end });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.map((part, index) => ({
    heading: part.heading,
    title: part.heading === null ? '' : headingTitle(text, part.heading),
    blocks: part.blocks,
    body: { start: part.start, end: parts[index + 1]?.heading?.start ?? text.length },
  }));
}

const headingTitle = (text: string, heading: HeadingBlock): string =>
  text.slice(heading.text.start, heading.text.end).replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');
