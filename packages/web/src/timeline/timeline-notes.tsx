import type { TimelineFinding } from '@kintsugi/domain';
import { Note } from '../ui/note.tsx';

/** Scrolls to an entry's row and puts the focus there. */
export function goToEntry(id: string): void {
  const row = document.getElementById(`entry-${id}`);
  row?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  row?.focus({ preventScroll: true });
}

/** Gaps, odd times and missing moments, as questions. */
export function TimelineNotes({ findings }: { findings: readonly TimelineFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Note>
      <h4 className="font-semibold">What a reader would ask</h4>
      <ul className="mt-1 grid gap-1">
        {findings.map((finding) => (
          <li key={`${finding.kind}-${finding.from}-${finding.message}`} className="flex gap-2">
            <span aria-hidden className="text-seam">
              ·
            </span>
            <span>
              {finding.message}{' '}
              {finding.entryIds[0] !== undefined && (
                <button
                  type="button"
                  className="link"
                  onClick={() => goToEntry(finding.entryIds[0] ?? '')}
                >
                  Show
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
