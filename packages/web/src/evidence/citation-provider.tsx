import { type ReactNode, useState } from 'react';
import { CitationContext, type CitationTarget } from './citation-context.ts';
import { CitationDialog } from './citation-dialog.tsx';

/** Lets everything below open citations. */
export function CitationProvider(props: { incidentId: string; children: ReactNode }) {
  const [open, setOpen] = useState<CitationTarget | null>(null);
  return (
    <CitationContext value={setOpen}>
      {props.children}
      {open && (
        <CitationDialog
          incidentId={props.incidentId}
          citation={open}
          onClose={() => setOpen(null)}
        />
      )}
    </CitationContext>
  );
}
