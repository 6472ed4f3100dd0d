import { counted } from '../../shared/amounts.ts';
import { Empty } from '../../ui/empty.tsx';
import { BlamelessTable } from './blameless-table.tsx';
import { FindingCard } from './finding-card.tsx';
import { useHelperFindings } from './use-findings.ts';

/** The language helper: what reads as blame, why it hurts learning, and the better question. */
export function LanguagePanel({ incidentId }: { incidentId: string }) {
  const { open, kept } = useHelperFindings(incidentId);
  return (
    <div className="grid gap-4 p-4">
      {open.length === 0 ? (
        <Empty title="Nothing reads as blame.">
          While you write, phrases that blame are underlined, and the better question stands here.
        </Empty>
      ) : (
        <>
          <p className="text-sm text-soft">
            {counted(open.length, 'passage')} worth another look. Nothing here stops you.
          </p>
          <ul className="grid gap-3">
            {open.map((finding) => (
              <FindingCard key={finding.id} incidentId={incidentId} finding={finding} />
            ))}
          </ul>
        </>
      )}
      {kept > 0 && <p className="text-sm text-soft">{counted(kept, 'passage')} kept on purpose.</p>}
      <BlamelessTable />
    </div>
  );
}
