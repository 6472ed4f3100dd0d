import { EditorContent } from '@tiptap/react';
import { type KeyboardEvent, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { ProseToolbar } from './prose-toolbar.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { type ProseEditorProps, useProseEditor } from './use-prose-editor.ts';

/** A shared rich-text editor for one field. */
export function ProseEditor(props: ProseEditorProps) {
  const { editor, slashKeys } = useProseEditor(props);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.altKey && event.key === 'F10')) return;
    event.preventDefault();
    bar.current?.querySelector('button')?.focus();
  };
  return (
    <div
      className={cx(
        '-mx-3 rounded-lg border border-transparent px-3 py-1 transition-colors',
        props.editable && 'hover:border-line focus-within:border-seam! focus-within:bg-surface',
      )}
    >
      <EditorContent editor={editor} onKeyDown={onKeyDown} />
      {props.editable && editor && (
        <>
          <ProseToolbar editor={editor} fieldKey={props.field.key} bar={bar} />
          <SlashMenu editor={editor} keys={slashKeys} />
        </>
      )}
    </div>
  );
}
