import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import Placeholder from '@tiptap/extension-placeholder';
import StarterKit from '@tiptap/starter-kit';
import type { Doc } from 'yjs';
import { factNode } from './fact-node.ts';
import type { FactsStore } from './facts-store.ts';

/** Headings inside of a field; the section's own is level 2. */
const HEADING_LEVELS: [3, 4, 5] = [3, 4, 5];

/** The nodes and marks of prose: the same as in the Markdown bridge. */
export const proseNodes = (facts: FactsStore): Extensions => [
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    heading: { levels: HEADING_LEVELS },
    dropcursor: { color: 'var(--seam)', width: 2 },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    },
  }),
  factNode(facts),
];

interface SharedField {
  readonly doc: Doc;
  readonly key: string;
  readonly prompt: string;
}

/** What makes a field shared: its fragment of the document, and the prompt while it is empty. */
export const sharedField = ({ doc, key, prompt }: SharedField): Extensions => [
  Collaboration.configure({ fragment: doc.getXmlFragment(key) }),
  Placeholder.configure({ placeholder: prompt }),
];
