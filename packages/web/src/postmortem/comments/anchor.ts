import { ProseKey } from '@kintsugi/domain';
import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { z } from 'zod';

/** Where a comment is anchored: Yjs relative positions, so that it stays with its words. */
export const RangeAnchor = z.object({
  kind: z.literal('range'),
  key: ProseKey,
  from: z.unknown(),
  to: z.unknown(),
});
export type RangeAnchor = z.infer<typeof RangeAnchor>;

/** A finding that somebody keeps as it is; the comment's text is the reason. */
export const KeptAnchor = z.object({
  kind: z.literal('kept'),
  rule: z.string(),
  place: z.string(),
  excerpt: z.string(),
});
export type KeptAnchor = z.infer<typeof KeptAnchor>;

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
