import type { Fix } from '@kintsugi/lint';
import { ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../app/session.ts';
import { FixButtons } from '../../shared/language/fix-buttons.tsx';
import { useStore } from '../../shared/store.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { say } from '../../ui/toasts.ts';
import { useWorkbench } from '../workbench.ts';
import { goToFinding } from './go-to-finding.ts';
import type { HelperFinding } from './helper-finding.ts';
import { KeepForm } from './keep-form.tsx';

interface FindingCardProps {
  readonly incidentId: string;
  readonly finding: HelperFinding;
}

/** One passage: its words, why they hurt learning, the question instead, a rewording. */
export function FindingCard({ incidentId, finding }: FindingCardProps) {
  const workbench = useWorkbench();
  const active = useStore(workbench, (state) => state.activeFinding === finding.id);
  const card = useRef<HTMLLIElement>(null);
  const [keeping, setKeeping] = useState(false);
  const may = useMay();
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [active]);
  const field = () => (finding.live ? workbench.get().fields.get(finding.live.key) : undefined);
  const show = () => {
    workbench.set((state) => ({ ...state, activeFinding: finding.id }));
    goToFinding(finding, field());
  };
  const makeFix = (fix: Fix) => {
    if (!field()?.applyFix(finding.id, fix))
      say('The words have changed in the meantime; nothing was replaced.');
  };
  return (
    <li
      ref={card}
      className={cx('rounded-lg border p-3.5', active ? 'border-seam bg-gold-wash' : 'border-line')}
    >
      <p className="label-caps">{finding.where}</p>
      {finding.excerpt !== '' && (
        <p className="mt-1 border-l-2 border-seam pl-2.5 italic [overflow-wrap:anywhere]">
          {finding.excerpt}
        </p>
      )}
      <p className="mt-2 text-sm">{finding.message}</p>
      <p className="text-sm text-soft">{finding.why}</p>
      {finding.question !== '' && (
        <p className="mt-2 font-display text-[1.0625rem]">{finding.question}</p>
      )}
      <div className="mt-2.5 flex flex-wrap gap-2">
        {may.write && finding.live && (
          <FixButtons fixes={finding.live.finding.fixes} onFix={makeFix} />
        )}
        {(finding.live !== null || finding.rowId !== null) && (
          <Button size="sm" icon={<ArrowRight className="size-3.5" aria-hidden />} onClick={show}>
            Show
          </Button>
        )}
        {may.write && !keeping && finding.excerpt !== '' && (
          <Button size="sm" look="quiet" onClick={() => setKeeping(true)}>
            Keep it
          </Button>
        )}
      </div>
      {keeping && (
        <KeepForm incidentId={incidentId} finding={finding} onClose={() => setKeeping(false)} />
      )}
    </li>
  );
}
