import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect } from 'react';

/** Leads from the text into its toolbar without a mouse: by Alt+F10 from anywhere in it, or by Tab. */
export function useToolbarReach(editor: Editor, bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { dom } = editor.view;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.altKey && event.key === 'F10')) return;
      event.preventDefault();
      bar.current?.querySelector('button')?.focus();
    };
    dom.addEventListener('keydown', onKey);
    return () => dom.removeEventListener('keydown', onKey);
  }, [editor, bar]);
  useEffect(() => {
    // The menu makes its frame, which has no name, a tab stop; the buttons inside are stops enough.
    const frame = bar.current?.parentElement;
    if (frame) frame.tabIndex = -1;
  });
}
