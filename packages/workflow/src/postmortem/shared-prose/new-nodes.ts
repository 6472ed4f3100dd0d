import type { ProseMirrorNode } from '@kintsugi/markdown';
import * as Y from 'yjs';

/** Formatting of a run of text as the editor's binding keeps it: mark name to its attributes. */
export type Formatting = Record<string, Record<string, unknown>>;

type Value = NonNullable<unknown>;

/** The attributes that say something: the binding leaves out those that are null. */
const present = (attrs: Readonly<Record<string, unknown>> = {}): [string, Value][] =>
  Object.entries(attrs).flatMap(([name, value]): [string, Value][] =>
    value === null || value === undefined ? [] : [[name, value]],
  );

/** The marks of a text node as formatting. */
export const marksOf = (node: ProseMirrorNode): Formatting =>
  Object.fromEntries(
    (node.marks ?? []).map((mark) => [mark.type, Object.fromEntries(present(mark.attrs))]),
  );

/**
 * A node in one form, whoever made it: no empty attributes, no empty lists, marks by name and
 * neighbouring texts of the same marks as one, since that is how a shared text gives them back.
 */
export function normalised(node: ProseMirrorNode): ProseMirrorNode {
  const attrs = present(node.attrs);
  const content = joined((node.content ?? []).map(normalised));
  const marks = (node.marks ?? [])
    .map((mark) => ({ type: mark.type, attrs: Object.fromEntries(present(mark.attrs)) }))
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return {
    type: node.type,
    ...(attrs.length > 0 ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(content.length > 0 ? { content } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
  };
}

function joined(nodes: readonly ProseMirrorNode[]): ProseMirrorNode[] {
  const out: ProseMirrorNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    const same = last?.type === 'text' && node.type === 'text' && sameMarks(last, node);
    if (last && same)
      out[out.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else out.push(node);
  }
  return out;
}

const sameMarks = (a: ProseMirrorNode, b: ProseMirrorNode): boolean =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

type Child = Y.XmlElement | Y.XmlText;

/** New shared types for nodes: one text for each run of neighbouring text nodes. */
export function newChildren(nodes: readonly ProseMirrorNode[]): Child[] {
  const out: Child[] = [];
  let run: ProseMirrorNode[] = [];
  const closeRun = () => {
    if (run.length > 0) out.push(newText(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') run.push(node);
    else {
      closeRun();
      out.push(newElement(node));
    }
  }
  closeRun();
  return out;
}

function newText(nodes: readonly ProseMirrorNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(nodes.map((node) => ({ insert: node.text ?? '', attributes: marksOf(node) })));
  return text;
}

function newElement(node: ProseMirrorNode): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, Value>>(node.type);
  for (const [name, value] of present(node.attrs)) element.setAttribute(name, value);
  element.insert(0, newChildren(node.content ?? []));
  // Yjs keeps any value as an attribute; its types let only elements with text attributes into a tree.
  return element as Y.XmlElement;
}
