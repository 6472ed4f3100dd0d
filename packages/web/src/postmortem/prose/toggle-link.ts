import { WebLink } from '@kintsugi/domain';
import type { Editor } from '@tiptap/core';
import { say } from '../../ui/toasts.ts';

/** Asks for an address and links the selection, or takes the link away. */
export function toggleLink(editor: Editor): void {
  if (editor.isActive('link')) {
    editor.chain().focus().unsetLink().run();
    return;
  }
  const typed = window.prompt('Web address to link to', 'https://');
  if (typed === null) return;
  const href = WebLink.safeParse(typed.trim());
  if (href.success) editor.chain().focus().setLink({ href: href.data }).run();
  else say(href.error.issues[0]?.message ?? 'Give a web address.');
}
