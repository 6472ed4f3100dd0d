import type { Fix } from '@kintsugi/lint';
import type { Editor } from '@tiptap/core';
import { placedFindings } from './lint-extension.ts';

const placedIn = (editor: Editor, findingId: string) =>
  editor.isDestroyed ? undefined : placedFindings(editor.view).find((one) => one.id === findingId);

/** Selects a finding's words where they stand. Returns false when they are gone. */
export function selectFinding(editor: Editor, findingId: string): boolean {
  const placed = placedIn(editor, findingId);
  if (!placed) return false;
  const { from, to } = placed;
  return editor.chain().setTextSelection({ from, to }).focus().scrollIntoView().run();
}

/**
 * Makes a suggested rewording, at the place where the finding stands now. Returns false when the
 * text has changed so much that the place is gone.
 */
export function applyFix(editor: Editor, findingId: string, fix: Fix): boolean {
  const placed = placedIn(editor, findingId);
  if (!placed) return false;
  const from = placed.from + (fix.start - placed.finding.start);
  const to = placed.to + (fix.end - placed.finding.end);
  if (from < 1 || to > editor.state.doc.content.size || from > to) return false;
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.insertText(fix.replacement, from, to);
      return true;
    })
    .run();
}
