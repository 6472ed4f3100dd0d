import type { FieldHandle } from '../workbench.ts';
import type { HelperFinding } from './helper-finding.ts';

/** Goes to where a finding stands: its words in a field, or its row. */
export function goToFinding(finding: HelperFinding, field: FieldHandle | undefined): void {
  if (finding.live) {
    field?.showFinding(finding.id);
    return;
  }
  const element = ['entry', 'cause', 'action']
    .map((kind) => document.getElementById(`${kind}-${finding.rowId}`))
    .find((candidate) => candidate !== null);
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element?.focus({ preventScroll: true });
}
