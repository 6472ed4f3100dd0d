import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';

interface PeerLook {
  readonly name?: string;
  readonly color?: string;
}

function buildCaret(user: PeerLook): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'peer-caret';
  caret.style.borderColor = user.color ?? '#5f5749';
  const name = document.createElement('span');
  name.className = 'peer-name';
  name.style.backgroundColor = user.color ?? '#5f5749';
  name.textContent = user.name ?? 'Somebody';
  caret.append(name);
  return caret;
}

/** Shows where others write, with their names. */
export const presenceExtension = (provider: HocuspocusProvider) =>
  Extension.create({
    name: 'presence',
    addProseMirrorPlugins() {
      const { awareness } = provider;
      if (!awareness) return [];
      return [
        yCursorPlugin(awareness, {
          cursorBuilder: buildCaret,
          selectionBuilder: (user: PeerLook) => ({
            style: `background-color: ${user.color ?? '#5f5749'}33`,
            class: 'peer-selection',
          }),
        }),
      ];
    },
  });
