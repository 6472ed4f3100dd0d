import { SEVERITY_TABLE, type Severity } from '@kintsugi/domain';
import { cx } from './cx.ts';

const LOOKS: Record<Severity, { readonly look: string; readonly bars: number }> = {
  SEV1: { look: 'bg-clay-wash text-clay', bars: 4 },
  SEV2: { look: 'bg-gold-wash text-gold', bars: 3 },
  SEV3: { look: 'bg-slate-wash text-slate', bars: 2 },
  SEV4: { look: 'bg-sage-wash text-sage', bars: 1 },
};

/** A severity: its name, and bars that say how grave without colour. */
export function SeverityChip({ severity }: { severity: Severity | null }) {
  if (severity === null)
    return (
      <span className="inline-flex h-6 items-center rounded-md border border-dashed border-strong px-2 text-xs font-semibold whitespace-nowrap text-soft">
        No severity
      </span>
    );
  const { look, bars } = LOOKS[severity];
  return (
    <span
      title={SEVERITY_TABLE[severity].criteria}
      className={cx(
        'inline-flex h-6 items-center gap-1.5 rounded-md px-2 text-xs font-semibold tracking-wide',
        look,
      )}
    >
      <svg viewBox="0 0 14 10" className="h-2.5 w-3.5" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 3.6}
            y={8 - bar * 2.4}
            width="2.4"
            height={2 + bar * 2.4}
            rx="0.6"
            fill="currentColor"
            opacity={bar < bars ? 1 : 0.22}
          />
        ))}
      </svg>
      {severity}
    </span>
  );
}
