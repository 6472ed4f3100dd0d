import type { IncidentView } from '@kintsugi/contract';
import { FACT_NAMES, type FactKey, factValue } from '@kintsugi/domain';

const FIGURES: readonly FactKey[] = ['duration', 'timeToDetect', 'timeToMitigate'];

/** What the incident's times say by themselves. */
export function ImpactFigures({ incident }: { incident: IncidentView }) {
  return (
    <dl className="grid grid-cols-3 divide-x divide-line rounded-lg border border-line bg-surface">
      {FIGURES.map((key) => {
        const value = factValue(key, incident);
        return (
          <div key={key} className="px-4 py-3">
            <dt className="label-caps">{FACT_NAMES[key]}</dt>
            <dd className={value ? 'font-display text-2xl tabular-nums' : 'text-soft'}>
              {value ?? 'Not known yet'}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
