import type { Node } from '@tiptap/pm/model';

/** A stretch of plain text and where it stands in the editor's document. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly pos: number;
}

/** The document as plain text, with the way back from an offset to a position. */
export interface FlatText {
  readonly text: string;
  /** The position of an offset; of the nearest character when it lies between two blocks. */
  readonly positionOf: (offset: number) => number;
}

const GAP = '\n\n';

/**
 * The words of a document as one text for the language helper. Blocks are parted by an empty line;
 * a node that is not text (a fact, a line break) counts as one space, so that offsets stay true.
 * Code is left out: it is quoted, not said.
 */
export function flatten(doc: Node): FlatText {
  const stretches: Stretch[] = [];
  let text = '';
  doc.descendants((block, blockPos) => {
    if (!block.isTextblock) return true;
    if (block.type.spec.code) return false;
    if (text !== '') text += GAP;
    block.forEach((inline, offset) => {
      const words = inline.isText ? (inline.text ?? '') : ' ';
      const start = text.length;
      text += words;
      stretches.push({ start, end: text.length, pos: blockPos + 1 + offset });
    });
    return false;
  });
  return { text, positionOf: (offset) => positionIn(stretches, offset) };
}

function positionIn(stretches: readonly Stretch[], offset: number): number {
  let best = 0;
  for (const stretch of stretches) {
    if (offset < stretch.start) break;
    best = stretch.pos + Math.min(offset, stretch.end) - stretch.start;
    if (offset < stretch.end) break;
  }
  return best;
}
