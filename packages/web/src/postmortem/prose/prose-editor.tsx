import { EditorContent } from '@tiptap/react';
import { cx } from '../../ui/cx.ts';
import { ProseToolbar } from './prose-toolbar.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { type ProseEditorProps, useProseEditor } from './use-prose-editor.ts';

/** A shared rich-text editor for one field. */
export function ProseEditor(props: ProseEditorProps) {
  const { editor, slashKeys } = useProseEditor(props);
  return (
    <div
      className={cx(
        '-mx-3 rounded-lg border border-transparent px-3 py-1 transition-colors',
        props.editable && 'hover:border-line focus-within:border-seam! focus-within:bg-surface',
      )}
    >
      <EditorContent editor={editor} />
      {props.editable && editor && (
        <>
          <ProseToolbar editor={editor} fieldKey={props.field.key} />
          <SlashMenu editor={editor} keys={slashKeys} />
        </>
      )}
    </div>
  );
}
