import type { Need } from '@kintsugi/domain';
import { ArrowRight, CircleDashed } from 'lucide-react';
import { CheckField } from '../ui/check-field.tsx';
import { sectionAnchor } from './outline.tsx';

interface NeedsListProps {
  readonly lacking: readonly Need[];
  readonly asks: readonly Need[];
  readonly acknowledged: ReadonlySet<string>;
  readonly onAcknowledge: (ids: ReadonlySet<string>) => void;
  /** Called when somebody goes to a section to settle something. */
  readonly onLeave: () => void;
}

/** What is lacking, with the way to it; what is asked, to be answered with a tick. */
export function NeedsList(props: NeedsListProps) {
  const { lacking, asks, acknowledged, onAcknowledge, onLeave } = props;
  const set = (id: string, on: boolean) => {
    const next = new Set(acknowledged);
    if (on) next.add(id);
    else next.delete(id);
    onAcknowledge(next);
  };
  return (
    <>
      {lacking.length > 0 && (
        <div>
          <h3 className="label-caps">Still lacking</h3>
          <ul className="mt-2 grid gap-2">
            {lacking.map((need) => (
              <li key={`${need.id}-${need.message}`} className="flex items-start gap-2.5">
                <CircleDashed className="mt-1 size-4 shrink-0 text-seam" aria-hidden />
                <span>
                  {need.message} <NeedLink need={need} onLeave={onLeave} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {asks.length > 0 && (
        <div>
          <h3 className="label-caps">Worth a moment</h3>
          <div className="mt-2 grid gap-2.5">
            {asks.map((need) => (
              <CheckField
                key={need.id}
                label={need.message}
                checked={acknowledged.has(need.id)}
                onChange={(on) => set(need.id, on)}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** Where a need without a section is settled: in the head of the page. */
const HEAD: Readonly<Record<string, string>> = {
  severity: 'incident-severity',
  participants: 'incident-people',
  facilitator: 'incident-people',
  'meeting-time': 'incident-people',
  times: 'incident-times',
  review: 'section-review',
};

function NeedLink({ need, onLeave }: { need: Need; onLeave: () => void }) {
  const target = HEAD[need.id] ?? (need.section ? sectionAnchor(need.section) : null);
  if (target === null) return null;
  return (
    <a href={`#${target}`} onClick={onLeave} className="link inline-flex items-center gap-1">
      Go there
      <ArrowRight className="size-3.5" aria-hidden />
    </a>
  );
}
