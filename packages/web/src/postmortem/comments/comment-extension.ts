import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { rangeOf } from './anchor.ts';
import type { RangeAnchor } from './anchor-schema.ts';

/** A thread with its anchor in one field. */
export interface AnchoredThread {
  readonly threadId: string;
  readonly anchor: RangeAnchor;
}

interface CommentState {
  readonly threads: readonly AnchoredThread[];
  readonly active: string | null;
}

const commentKey = new PluginKey<CommentState>('kintsugi-comments');

/** Tells a field which threads to mark and which one is looked at. */
export function showThreads(view: EditorView, change: Partial<CommentState>): void {
  view.dispatch(view.state.tr.setMeta(commentKey, change).setMeta('addToHistory', false));
}

/** Where a thread's words stand now, or null when they are gone. */
export function threadRange(state: EditorState, threadId: string) {
  const thread = commentKey.getState(state)?.threads.find((one) => one.threadId === threadId);
  return thread ? rangeOf(state, thread.anchor) : null;
}

function decorations(state: EditorState): DecorationSet | null {
  const own = commentKey.getState(state);
  if (!own || own.threads.length === 0) return null;
  return DecorationSet.create(
    state.doc,
    own.threads.flatMap(({ threadId, anchor }) => {
      const range = rangeOf(state, anchor);
      if (!range) return [];
      const look = threadId === own.active ? 'commented commented-active' : 'commented';
      return [Decoration.inline(range.from, range.to, { class: look, 'data-thread': threadId })];
    }),
  );
}

/** Marks the words that are commented on; a click opens the thread. */
export const commentExtension = (onOpen: (threadId: string) => void) =>
  Extension.create({
    name: 'comments',
    addProseMirrorPlugins: () => [
      new Plugin<CommentState>({
        key: commentKey,
        state: {
          init: () => ({ threads: [], active: null }),
          apply: (transaction, before) => ({ ...before, ...transaction.getMeta(commentKey) }),
        },
        props: {
          decorations,
          handleClick: (_view, _pos, event) => {
            const { target } = event;
            const marked = target instanceof Element ? target.closest('[data-thread]') : null;
            const threadId = marked?.getAttribute('data-thread');
            if (threadId) onOpen(threadId);
            return false;
          },
        },
      }),
    ],
  });
