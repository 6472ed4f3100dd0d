import type { ProseMirrorJSON, ProseMirrorMark, ProseMirrorNode } from '@kintsugi/markdown';
import * as Y from 'yjs';

/** Deeper nesting than an editor makes comes from somebody who wants to see us fall: it reads as nothing. */
const MAX_DEPTH = 100;

/**
 * A shared fragment as ProseMirror's JSON, in the form the editor's own binding (y-tiptap) writes:
 * elements are nodes with their attributes, texts carry marks as formatting attributes. Needs no
 * schema, so that the server knows nothing of the editor.
 */
export const fragmentToJson = (fragment: Y.XmlFragment): ProseMirrorJSON => ({
  type: 'doc',
  content: nodesOf(fragment, 0),
});

function nodesOf(parent: Y.XmlFragment, depth: number): ProseMirrorNode[] {
  if (depth > MAX_DEPTH) return [];
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textNodes(child);
    return child instanceof Y.XmlElement ? [elementNode(child, depth)] : [];
  });
}

function elementNode(element: Y.XmlElement, depth: number): ProseMirrorNode {
  const attrs: Record<string, unknown> = element.getAttributes();
  const content = nodesOf(element, depth + 1);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

/** The binding adds a hash to the names of marks that may overlap themselves. */
const HASHED = /^(.*)--[a-zA-Z0-9+/=]{8}$/;

function textNodes(text: Y.XmlText): ProseMirrorNode[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = Object.entries(attributes ?? {}).flatMap(([name, attrs]) => markOf(name, attrs));
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

function markOf(name: string, attrs: unknown): ProseMirrorMark[] {
  if (attrs === null || attrs === undefined || attrs === false) return [];
  const type = HASHED.exec(name)?.[1] ?? name;
  const fields = typeof attrs === 'object' ? Object.fromEntries(Object.entries(attrs)) : {};
  return [{ type, ...(Object.keys(fields).length > 0 ? { attrs: fields } : {}) }];
}
