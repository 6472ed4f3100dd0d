import type { DiffPart } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { diffQuery } from '../queries.ts';

interface DiffViewProps {
  readonly incidentId: string;
  readonly revisionId: string;
  readonly against: string;
}

/** What changed, section by section: added underlined, removed struck through, both named. */
export function DiffView({ incidentId, revisionId, against }: DiffViewProps) {
  const { data, error } = useQuery(diffQuery(incidentId, revisionId, against));
  const navigate = useNavigate();
  const changed = data?.sections.filter((section) =>
    section.parts.some((part) => part.kind !== 'same'),
  );
  return (
    <section aria-label="Differences" className="grid content-start gap-6">
      <div className="max-w-sm">
        <SelectField
          label="Compare"
          value={against}
          onChange={(next) =>
            navigate({
              to: '/incidents/$incidentId/history',
              params: { incidentId },
              search: { revision: revisionId, against: next },
              replace: true,
            })
          }
          options={[
            { value: 'previous', label: 'With the revision before it' },
            { value: 'now', label: 'With the post-mortem as it stands now' },
          ]}
        />
      </div>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton lines={6} />}
      {changed?.length === 0 && <p className="text-soft">Nothing changed between the two.</p>}
      {changed?.map((section) => (
        <article key={section.title}>
          <h2 className="text-xl">{section.title}</h2>
          <p className="prose mt-2 whitespace-pre-wrap">
            {section.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one diff never move
              <Part key={index} part={part} />
            ))}
          </p>
        </article>
      ))}
    </section>
  );
}

function Part({ part }: { part: DiffPart }) {
  if (part.kind === 'added')
    return (
      <ins className="rounded-sm bg-sage-wash px-0.5 text-sage underline decoration-2 underline-offset-4">
        <span className="sr-only">Added: </span>
        {part.text}
      </ins>
    );
  if (part.kind === 'removed')
    return (
      <del className="rounded-sm bg-clay-wash px-0.5 text-clay line-through decoration-2">
        <span className="sr-only">Removed: </span>
        {part.text}
      </del>
    );
  return part.text;
}
