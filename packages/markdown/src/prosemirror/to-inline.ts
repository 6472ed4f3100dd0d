import { FactKey } from '@kintsugi/domain';
import type { PhrasingContent } from 'mdast';
import { factToken } from '../facts/token.ts';
import { tidy, withMark } from './from-inline.ts';
import type { ProseMirrorMark, ProseMirrorNode } from './json.ts';
import { MARKS } from './schema.ts';

const KNOWN: readonly string[] = MARKS;

/** Inline nodes of the editor as running text of Markdown. `marked: false` leaves all marks out. */
export function toInline(nodes: readonly ProseMirrorNode[], marked = true): PhrasingContent[] {
  const ordered = nodes.map((node) => inOrder(node, marked));
  return nest(tidy(ordered), 0);
}

/** A node with its known marks from the outermost to the innermost. */
function inOrder(node: ProseMirrorNode, marked: boolean): ProseMirrorNode {
  const { marks, ...rest } = node;
  const text = rest.type === 'text' ? { text: (rest.text ?? '').replace(/[\r\n]+/g, ' ') } : {};
  const known = (marks ?? [])
    .filter((mark) => marked && KNOWN.includes(mark.type))
    .reduce<readonly ProseMirrorMark[]>((list, mark) => withMark(list, cleaned(mark)), []);
  return known.length === 0 ? { ...rest, ...text } : { ...rest, ...text, marks: known };
}

/** A link by its address and title alone; the rest of its attributes is the schema's. */
function cleaned(mark: ProseMirrorMark): ProseMirrorMark {
  if (mark.type !== 'link') return { type: mark.type };
  const href = typeof mark.attrs?.href === 'string' ? mark.attrs.href : '';
  const title =
    typeof mark.attrs?.title === 'string' && mark.attrs.title !== ''
      ? { title: mark.attrs.title }
      : {};
  return { type: 'link', attrs: { href, ...title } };
}

/** Groups neighbours that share their mark at `depth`, and wraps each group in it. */
function nest(nodes: readonly ProseMirrorNode[], depth: number): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let at = 0;
  while (at < nodes.length) {
    const node = nodes[at];
    if (!node) break;
    const mark = node.marks?.[depth];
    let end = at + 1;
    if (mark === undefined) content.push(leaf(node));
    else {
      const key = JSON.stringify(mark);
      while (end < nodes.length && JSON.stringify(nodes[end]?.marks?.[depth]) === key) end += 1;
      content.push(...wrap(mark, nodes.slice(at, end), depth));
    }
    at = end;
  }
  return content;
}

function wrap(
  mark: ProseMirrorMark,
  nodes: readonly ProseMirrorNode[],
  depth: number,
): PhrasingContent[] {
  const children = nest(nodes, depth + 1);
  switch (mark.type) {
    case 'link':
      return [
        {
          type: 'link',
          url: String(mark.attrs?.href ?? ''),
          title: titleOf(mark),
          children: linkable(children),
        },
      ];
    case 'bold':
      return [{ type: 'strong', children }];
    case 'italic':
      return [{ type: 'emphasis', children }];
    case 'strike':
      return [{ type: 'delete', children }];
    case 'underline':
      return [{ type: 'html', value: '<u>' }, ...children, { type: 'html', value: '</u>' }];
    default:
      return [{ type: 'inlineCode', value: nodes.map((node) => node.text ?? '').join('') }];
  }
}

const titleOf = (mark: ProseMirrorMark): string | null =>
  typeof mark.attrs?.title === 'string' ? mark.attrs.title : null;

/** Links do not nest. Ours never do; this tells the types so. */
const linkable = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.filter((child) => child.type !== 'link');

function leaf(node: ProseMirrorNode): PhrasingContent {
  if (node.type === 'hardBreak') return { type: 'break' };
  if (node.type === 'fact') {
    const key = FactKey.safeParse(node.attrs?.key);
    return { type: 'text', value: key.success ? factToken(key.data) : '' };
  }
  return { type: 'text', value: node.text ?? '' };
}
