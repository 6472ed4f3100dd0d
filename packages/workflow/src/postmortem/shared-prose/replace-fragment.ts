import { isDeepStrictEqual } from 'node:util';
import type { ProseMirrorJSON, ProseMirrorNode } from '@kintsugi/markdown';
import * as Y from 'yjs';
import { fragmentToJson } from './from-fragment.ts';
import { marksOf, newChildren, normalised } from './new-nodes.ts';
import { rewriteText } from './rewrite-text.ts';

/**
 * Makes a shared fragment say what the JSON says, touching as little as possible: blocks that stay
 * the same are left alone, and in a paragraph only the letters that differ are replaced. So people
 * who write elsewhere in it at the same time lose nothing.
 */
export function replaceFragment(fragment: Y.XmlFragment, json: ProseMirrorJSON): void {
  const before = (fragmentToJson(fragment).content ?? []).map(normalised);
  const wanted = (json.content ?? []).map(normalised);
  if (before.length !== fragment.length) {
    replaceAll(fragment, wanted);
    return;
  }
  const { start, oldEnd, newEnd } = difference(before, wanted);
  const pairs = Math.min(oldEnd, newEnd) - start;
  for (let index = start; index < start + pairs; index++) {
    replaceBlock(fragment, index, { before: before[index], wanted: wanted[index] });
  }
  const kept = start + pairs;
  if (oldEnd > kept) fragment.delete(kept, oldEnd - kept);
  if (newEnd > kept) fragment.insert(kept, newChildren(wanted.slice(kept, newEnd)));
}

/** Where two lists of blocks begin and cease to differ. */
function difference(before: readonly ProseMirrorNode[], wanted: readonly ProseMirrorNode[]) {
  let start = 0;
  let oldEnd = before.length;
  let newEnd = wanted.length;
  while (start < oldEnd && start < newEnd && isDeepStrictEqual(before[start], wanted[start]))
    start += 1;
  while (
    oldEnd > start &&
    newEnd > start &&
    isDeepStrictEqual(before[oldEnd - 1], wanted[newEnd - 1])
  ) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}

/** A fragment whose children are not one to one with nodes (loose text at the top) starts anew. */
function replaceAll(fragment: Y.XmlFragment, wanted: readonly ProseMirrorNode[]): void {
  fragment.delete(0, fragment.length);
  fragment.insert(0, newChildren(wanted));
}

interface Pair {
  readonly before: ProseMirrorNode | undefined;
  readonly wanted: ProseMirrorNode | undefined;
}

function replaceBlock(fragment: Y.XmlFragment, index: number, { before, wanted }: Pair): void {
  if (!before || !wanted || isDeepStrictEqual(before, wanted)) return;
  const element = fragment.get(index);
  const text = element instanceof Y.XmlElement ? onlyText(element) : null;
  if (text && sameFrame(before, wanted) && isRunningText(wanted)) {
    rewriteText(
      text,
      (wanted.content ?? []).map((node) => ({ text: node.text ?? '', marks: marksOf(node) })),
    );
    return;
  }
  fragment.delete(index, 1);
  fragment.insert(index, newChildren([wanted]));
}

function onlyText(element: Y.XmlElement): Y.XmlText | null {
  const child = element.length === 1 ? element.get(0) : null;
  return child instanceof Y.XmlText ? child : null;
}

const sameFrame = (a: ProseMirrorNode, b: ProseMirrorNode): boolean =>
  a.type === b.type && isDeepStrictEqual(a.attrs, b.attrs);

const isRunningText = (node: ProseMirrorNode): boolean =>
  (node.content ?? []).length > 0 && (node.content ?? []).every((child) => child.type === 'text');
