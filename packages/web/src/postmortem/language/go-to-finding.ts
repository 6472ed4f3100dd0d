import type { Editor } from '@tiptap/core';
import type { HelperFinding } from './helper-finding.ts';
import { placedFindings } from './lint-extension.ts';

/** Selects a finding's words where they stand. Returns false when they are gone. */
export function selectInEditor(editor: Editor | undefined, id: string): boolean {
  if (!editor || editor.isDestroyed) return false;
  const placed = placedFindings(editor.view).find((one) => one.id === id);
  if (!placed) return false;
  editor
    .chain()
    .setTextSelection({ from: placed.from, to: placed.to })
    .focus()
    .scrollIntoView()
    .run();
  return true;
}

/** Goes to where a finding stands. */
export function goToFinding(finding: HelperFinding, editor: Editor | undefined): void {
  if (finding.live) {
    selectInEditor(editor, finding.id);
    return;
  }
  const element = ['entry', 'cause', 'action']
    .map((kind) => document.getElementById(`${kind}-${finding.rowId}`))
    .find((candidate) => candidate !== null);
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element?.focus({ preventScroll: true });
}
