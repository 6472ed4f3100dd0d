import type { ProseKey } from '@kintsugi/domain';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { Link2, MessageSquarePlus } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { anchorOf } from '../comments/anchor.ts';
import { useWorkbench } from '../workbench.ts';
import { PROSE_COMMANDS } from './commands.ts';
import { LinkForm } from './link-form.tsx';
import { ToolButton } from './tool-button.tsx';

interface ProseToolbarProps {
  readonly editor: Editor;
  readonly fieldKey: ProseKey;
  /** Filled with the toolbar while it is shown. */
  readonly bar: RefObject<HTMLDivElement | null>;
}

/** Begins a comment on the selected words, in the margin. */
function useBeginComment({ editor, fieldKey }: Omit<ProseToolbarProps, 'bar'>): () => void {
  const workbench = useWorkbench();
  return () => {
    const { state } = editor;
    const { from, to } = state.selection;
    const quote = state.doc.textBetween(from, to, ' ', ' ').slice(0, 1000);
    const pending = { key: fieldKey, anchor: anchorOf(state, fieldKey), quote };
    workbench.set((before) => ({ ...before, pending, panel: 'comments' }));
    editor.commands.setTextSelection(to);
  };
}

/** Appears over a selection: form, a link, and a comment on it. Alt+F10 or Tab leads into it. */
export function ProseToolbar(props: ProseToolbarProps) {
  const { editor, bar } = props;
  const [linking, setLinking] = useState(false);
  const comment = useBeginComment(props);
  useEffect(() => {
    // The menu makes its frame, which has no name, a tab stop; the buttons inside are stops enough.
    const frame = bar.current?.parentElement;
    if (frame) frame.tabIndex = -1;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus();
  };
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top-start', offset: 8, flip: true, shift: { padding: 12 } }}
      shouldShow={({ editor: current, state, element }) =>
        current.isEditable &&
        (current.isFocused || element.contains(document.activeElement)) &&
        !state.selection.empty
      }
      className="z-20"
    >
      {linking ? (
        <LinkForm editor={editor} onClose={() => setLinking(false)} />
      ) : (
        <Toolbar.Root
          ref={bar}
          aria-label="Formatting"
          onKeyDown={onKeyDown}
          className="card flex p-1 shadow-lift"
        >
          <FormButtons editor={editor} onLink={() => setLinking(true)} />
          <ToolButton label="Comment" onPress={comment}>
            <MessageSquarePlus className="size-4" aria-hidden />
          </ToolButton>
        </Toolbar.Root>
      )}
    </BubbleMenu>
  );
}

function FormButtons({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      commands: PROSE_COMMANDS.map((command) => current.isActive(command.active)),
      link: current.isActive('link'),
    }),
  });
  return (
    <>
      {PROSE_COMMANDS.map(({ label, icon: Icon, run }, index) => (
        <ToolButton
          key={label}
          label={label}
          pressed={active.commands[index] ?? false}
          onPress={() => run(editor)}
        >
          <Icon className="size-4" aria-hidden />
        </ToolButton>
      ))}
      <ToolButton label="Link" pressed={active.link} onPress={onLink}>
        <Link2 className="size-4" aria-hidden />
      </ToolButton>
    </>
  );
}
