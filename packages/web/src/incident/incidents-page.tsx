import { LIFECYCLE_STATE_NAMES, LIFECYCLE_STATES, SEVERITIES } from '@kintsugi/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMay } from '../app/session.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FilterText } from './filter-text.tsx';
import { ImportMarkdown } from './import-markdown.tsx';
import { IncidentRow } from './incident-row.tsx';
import { type IncidentFilter, incidentsQuery } from './queries.ts';
import { StartFromExample } from './start-from-example.tsx';

/** Every incident one may see, newest first. */
export function IncidentsPage() {
  const may = useMay();
  return (
    <Page
      title="Incidents"
      lead="Every incident is a gift. Small ones have big lessons, too."
      actions={
        may.write && (
          <>
            <StartFromExample />
            <ImportMarkdown />
            <Link to="/incidents/new" className={buttonClass('primary')}>
              <Plus className="size-4" aria-hidden />
              New incident
            </Link>
          </>
        )
      }
    >
      <Filters />
      <IncidentList />
    </Page>
  );
}

function Filters() {
  const filter = useSearch({ from: '/incidents' });
  const navigate = useNavigate();
  const set = (change: IncidentFilter) =>
    navigate({ to: '/incidents', search: { ...filter, ...change }, replace: true });
  return (
    <search className="mb-5 grid gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr]">
      <FilterText label="Words" value={filter.q} onChange={(q) => set({ q })} />
      <FilterText label="Service" value={filter.service} onChange={(service) => set({ service })} />
      <SelectField
        label="Severity"
        value={filter.severity ?? ''}
        onChange={(severity) => set({ severity: severity || undefined })}
        options={[
          { value: '', label: 'Any' },
          ...SEVERITIES.map((value) => ({ value, label: value })),
        ]}
      />
      <SelectField
        label="State"
        value={filter.state ?? ''}
        onChange={(state) => set({ state: state || undefined })}
        options={[
          { value: '', label: 'Any' },
          ...LIFECYCLE_STATES.map((value) => ({ value, label: LIFECYCLE_STATE_NAMES[value] })),
        ]}
      />
    </search>
  );
}

function IncidentList() {
  const filter = useSearch({ from: '/incidents' });
  const list = useInfiniteQuery(incidentsQuery(filter));
  const incidents = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(filter).some(Boolean);
  if (list.error) return <ProblemNote error={list.error} />;
  if (!list.data) return <Skeleton lines={8} />;
  if (incidents.length === 0)
    return filtered ? (
      <Empty title="No incident matches.">Widen the words or the filters.</Empty>
    ) : (
      <Empty title="No incident yet.">
        Write down what happened while it is fresh, or start from a worked example to see how it
        goes. Near-misses count: they were caught before impact, and teach as much.
      </Empty>
    );
  return (
    <>
      <ul className="card divide-y divide-line overflow-hidden">
        {incidents.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="mt-5 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
