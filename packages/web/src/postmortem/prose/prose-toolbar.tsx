import type { ProseKey } from '@kintsugi/domain';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import {
  Bold,
  Code,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  TextQuote,
} from 'lucide-react';
import { cx } from '../../ui/cx.ts';
import { anchorOf } from '../comments/anchor.ts';
import { useWorkbench } from '../workbench.ts';
import { toggleLink } from './toggle-link.ts';

interface Command {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly active: string | null;
  readonly run: (editor: Editor) => void;
}

const COMMANDS: readonly Command[] = [
  { label: 'Bold', icon: Bold, active: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  {
    label: 'Italic',
    icon: Italic,
    active: 'italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  { label: 'Code', icon: Code, active: 'code', run: (e) => e.chain().focus().toggleCode().run() },
  { label: 'Link', icon: Link2, active: 'link', run: toggleLink },
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

/** Appears over a selection: form, and a comment on it. */
export function ProseToolbar({ editor, fieldKey }: { editor: Editor; fieldKey: ProseKey }) {
  const workbench = useWorkbench();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      COMMANDS.map((command) => command.active !== null && current.isActive(command.active)),
  });
  const comment = () => {
    const { state } = editor;
    const { from, to } = state.selection;
    const quote = state.doc.textBetween(from, to, ' ', ' ').slice(0, 1000);
    const pending = { key: fieldKey, anchor: anchorOf(state, fieldKey), quote };
    workbench.set((before) => ({ ...before, pending, panel: 'comments' }));
    editor.commands.setTextSelection(to);
  };
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top-start', offset: 8 }}
      shouldShow={({ editor: current, state }) =>
        current.isEditable && current.isFocused && !state.selection.empty
      }
      className="z-20"
    >
      <div role="toolbar" aria-label="Formatting" className="card flex p-1 shadow-lift">
        {COMMANDS.map(({ label, icon: Icon, run }, index) => (
          <ToolButton
            key={label}
            label={label}
            pressed={active[index] ?? false}
            onPress={() => run(editor)}
          >
            <Icon className="size-4" aria-hidden />
          </ToolButton>
        ))}
        <ToolButton label="Comment" pressed={false} onPress={comment}>
          <MessageSquarePlus className="size-4" aria-hidden />
        </ToolButton>
      </div>
    </BubbleMenu>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ label, pressed, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx(
        'flex size-8 items-center justify-center rounded-md hover:bg-sunken',
        pressed && 'bg-gold-wash text-gold',
      )}
    >
      {children}
    </button>
  );
}
