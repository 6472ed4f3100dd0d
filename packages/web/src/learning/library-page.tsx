import type { LibraryItem } from '@kintsugi/contract';
import { incidentName, SEVERITIES } from '@kintsugi/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FilterText } from '../incident/filter-text.tsx';
import { formatDay } from '../shared/format-instant.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { excerptParts } from './excerpt.ts';
import { type LibraryFilter, libraryQuery } from './queries.ts';

/** Published post-mortems: every failure makes the architecture stronger. */
export function LibraryPage() {
  const filter = useSearch({ from: '/library' });
  const list = useInfiniteQuery(libraryQuery(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(filter).some(Boolean);
  return (
    <Page title="Library" lead="Every failure makes the architecture stronger.">
      <Filters />
      {list.error && <ProblemNote error={list.error} />}
      {!list.data && !list.error && <Skeleton lines={8} />}
      {list.data && items.length === 0 && (
        <Empty title={filtered ? 'Nothing published matches.' : 'Nothing is published yet.'}>
          {filtered
            ? 'Try fewer words.'
            : 'A post-mortem comes here when it is published, to be found by whoever meets the same thing again.'}
        </Empty>
      )}
      <ul className="grid gap-7">
        {items.map((item) => (
          <LibraryEntry key={item.incidentId} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="mt-6 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Page>
  );
}

function Filters() {
  const filter = useSearch({ from: '/library' });
  const navigate = useNavigate();
  const set = (change: LibraryFilter) =>
    navigate({ to: '/library', search: { ...filter, ...change }, replace: true });
  return (
    <search className="mb-8 grid gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr]">
      <FilterText label="Words" value={filter.q} onChange={(q) => set({ q })} />
      <FilterText label="Service" value={filter.service} onChange={(service) => set({ service })} />
      <FilterText label="Tag" value={filter.tag} onChange={(tag) => set({ tag })} />
      <SelectField
        label="Severity"
        value={filter.severity ?? ''}
        onChange={(severity) => set({ severity: severity || undefined })}
        options={[
          { value: '', label: 'Any' },
          ...SEVERITIES.map((value) => ({ value, label: value })),
        ]}
      />
    </search>
  );
}

function LibraryEntry({ item }: { item: LibraryItem }) {
  const parts = excerptParts(item.excerpt ?? item.summary);
  return (
    <li className="border-t border-line pt-5">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <SeverityChip severity={item.severity} />
        {incidentName(item.number)} · {formatDay(item.publishedAt.slice(0, 10))}
        {item.revision > 1 && ` · revision ${item.revision}`}
        {item.services.length > 0 && ` · ${item.services.join(', ')}`}
      </p>
      <h2 className="mt-1 text-2xl">
        <Link
          to="/incidents/$incidentId/published"
          params={{ incidentId: item.incidentId }}
          className="hover:text-gold hover:underline hover:decoration-1 hover:underline-offset-4"
        >
          {item.title}
        </Link>
      </h2>
      <p className="mt-1 line-clamp-3 max-w-3xl text-[1.0625rem] text-soft">
        {parts.map((part, index) =>
          part.hit ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one excerpt never move
            <mark key={index} className="rounded-sm bg-gold-wash px-0.5 font-semibold text-gold">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
    </li>
  );
}
