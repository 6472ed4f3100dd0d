import type { Fix } from '@kintsugi/lint';
import type { Editor } from '@tiptap/core';
import { placedFindings } from './lint-extension.ts';

/**
 * Makes a suggested rewording, at the place where the finding stands now. Returns false when the
 * text has changed so much that the place is gone.
 */
export function applyFix(editor: Editor, findingId: string, fix: Fix): boolean {
  const placed = placedFindings(editor.view).find((one) => one.id === findingId);
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
