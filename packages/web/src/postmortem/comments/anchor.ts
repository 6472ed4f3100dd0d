import type { ProseKey } from '@kintsugi/domain';
import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { RangeAnchor } from './anchor-schema.ts';

/** The anchor of the selection. */
export function anchorOf(state: EditorState, key: ProseKey): RangeAnchor {
  const sync = ySyncPluginKey.getState(state);
  const relative = (pos: number) =>
    Y.relativePositionToJSON(
      absolutePositionToRelativePosition(pos, sync.type, sync.binding.mapping),
    );
  const { from, to } = state.selection;
  return { kind: 'range', key, from: relative(from), to: relative(to) };
}

/** Where an anchor's words stand now, or null when they are gone. */
export function rangeOf(
  state: EditorState,
  anchor: RangeAnchor,
): { readonly from: number; readonly to: number } | null {
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding) return null;
  const absolute = (relative: unknown) =>
    relativePositionToAbsolutePosition(
      sync.doc,
      sync.type,
      Y.createRelativePositionFromJSON(relative),
      sync.binding.mapping,
    );
  const from = absolute(anchor.from);
  const to = absolute(anchor.to);
  return from === null || to === null || from >= to ? null : { from, to };
}
