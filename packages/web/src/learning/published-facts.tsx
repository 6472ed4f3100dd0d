import { FACT_NAMES, type FactKey, factValue, type PostMortemDocument } from '@kintsugi/domain';

const FACTS: readonly FactKey[] = [
  'startedAt',
  'detectedAt',
  'mitigatedAt',
  'resolvedAt',
  'duration',
  'timeToDetect',
];

/** The times and what follows from them. */
export function PublishedFacts({ document }: { document: PostMortemDocument }) {
  const known = FACTS.flatMap((key) => {
    const value = factValue(key, document);
    return value === null ? [] : [{ key, value }];
  });
  if (known.length === 0) return null;
  return (
    <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 sm:grid-cols-3">
      {known.map(({ key, value }) => (
        <div key={key}>
          <dt className="label-caps">{FACT_NAMES[key]}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
