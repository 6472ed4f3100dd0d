import { CAUSE_KIND_NAMES, CAUSE_KINDS, CauseTree } from '@kintsugi/domain';
import type { Block, ListBlock, ListItem } from '../blocks/block.ts';
import { unescapeLine } from '../inline/escape.ts';

const CAUSE = new RegExp(
  `^\\*\\*(${CAUSE_KINDS.map((kind) => CAUSE_KIND_NAMES[kind]).join('|')})\\*\\*(?: \\(([a-z0-9-]+)\\))?: (.*)$`,
  's',
);

/** Our nested list of causes, or null when any of it is not as we print it. */
export function readCauses(text: string, blocks: readonly Block[]): CauseTree[] | null {
  if (blocks.length === 0) return [];
  const [list, ...others] = blocks;
  if (list?.type !== 'list' || others.length > 0) return null;
  return readList(text, list);
}

function readList(text: string, list: ListBlock): CauseTree[] | null {
  const causes: CauseTree[] = [];
  for (const item of list.items) {
    const cause = readItem(text, item);
    if (cause === null) return null;
    causes.push(cause);
  }
  return causes;
}

function readItem(text: string, item: ListItem): CauseTree | null {
  const [paragraph, ...below] = item.children;
  if (paragraph?.type !== 'paragraph' || paragraph.lines.length !== 1) return null;
  const match = CAUSE.exec(text.slice(paragraph.start, paragraph.end));
  const children = readCauses(text, below);
  if (!match || children === null) return null;
  const read = CauseTree.safeParse({
    kind: CAUSE_KINDS.find((kind) => CAUSE_KIND_NAMES[kind] === match[1]),
    category: match[2] ?? null,
    text: unescapeLine(match[3] ?? '').trim(),
    children,
  });
  return read.success ? read.data : null;
}
