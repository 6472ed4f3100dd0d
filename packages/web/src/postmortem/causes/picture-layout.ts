import type { CauseNode } from '@kintsugi/domain';
import { childrenOf } from './tree.ts';

/** A box of the picture: its node, its lines of text, and its place. */
export interface CauseBox {
  readonly node: CauseNode;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface CausePictureLayout {
  readonly boxes: readonly CauseBox[];
  readonly links: readonly { readonly from: CauseBox; readonly to: CauseBox }[];
  readonly width: number;
  readonly height: number;
}

export const BOX_WIDTH = 190;
const COLUMN = BOX_WIDTH + 46;
const LINE = 15;
const PADDING = 26;
const GAP = 14;
const LETTERS = 30;
const MOST_LINES = 4;

/** Text in lines of about thirty letters; what does not fit ends in an ellipsis. */
export function wrapText(text: string, letters = LETTERS, most = MOST_LINES): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/u)) {
    const short = word.length > letters ? `${word.slice(0, letters - 1)}…` : word;
    if (line !== '' && line.length + short.length + 1 > letters) {
      lines.push(line);
      line = short;
    } else line = line === '' ? short : `${line} ${short}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, letters - 1)}…`];
}

/** The tree from left to right: leaves below each other, each parent in the middle of its answers. */
export function layOut(nodes: readonly CauseNode[]): CausePictureLayout {
  const boxes: CauseBox[] = [];
  const links: { from: CauseBox; to: CauseBox }[] = [];
  let bottom = 0;
  let deepest = 0;
  const put = (node: CauseNode, depth: number): CauseBox => {
    deepest = Math.max(deepest, depth);
    const lines = wrapText(node.text);
    const height = lines.length * LINE + PADDING;
    const top = bottom;
    const answers = childrenOf(nodes, node.id).map((child) => put(child, depth + 1));
    const first = answers[0];
    const last = answers.at(-1);
    const middle = first && last ? (first.y + last.y + last.height) / 2 : top + height / 2;
    const y = Math.max(top, middle - height / 2);
    bottom = Math.max(bottom, y + height + GAP);
    const box = { node, lines, height, x: depth * COLUMN, y };
    boxes.push(box);
    for (const to of answers) links.push({ from: box, to });
    return box;
  };
  for (const root of childrenOf(nodes, null)) put(root, 0);
  return { boxes, links, width: deepest * COLUMN + BOX_WIDTH, height: Math.max(0, bottom - GAP) };
}
