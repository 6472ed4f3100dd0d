import type { Editor } from '@tiptap/core';
import {
  Bold,
  Code,
  Heading3,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  TextQuote,
} from 'lucide-react';

/** A form that selected words can take. */
export interface ProseCommand {
  readonly label: string;
  readonly icon: LucideIcon;
  /** The mark or node that shows that they have it. */
  readonly active: string;
  readonly run: (editor: Editor) => void;
}

export const PROSE_COMMANDS: readonly ProseCommand[] = [
  { label: 'Bold', icon: Bold, active: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  {
    label: 'Italic',
    icon: Italic,
    active: 'italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  { label: 'Code', icon: Code, active: 'code', run: (e) => e.chain().focus().toggleCode().run() },
  {
    label: 'Heading',
    icon: Heading3,
    active: 'heading',
    run: (e) => e.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    label: 'List',
    icon: List,
    active: 'bulletList',
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    active: 'orderedList',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Quote',
    icon: TextQuote,
    active: 'blockquote',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];
