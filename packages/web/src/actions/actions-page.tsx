import type { ActionView } from '@kintsugi/contract';
import { ACTION_STATE_NAMES, ACTION_STATES, incidentName } from '@kintsugi/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useMe } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ActionLine } from './action-line.tsx';
import { actionsQuery } from './queries.ts';

/** Every action item one may see, by due date. */
export function ActionsPage() {
  const search = useSearch({ from: '/actions' });
  const me = useMe();
  const list = useInfiniteQuery(
    actionsQuery({
      ownerId: search.mine ? (me?.personId ?? undefined) : undefined,
      state: search.state,
      overdue: search.overdue,
      orphan: search.orphan,
    }),
  );
  const actions = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Actions" lead="Every action item has an owner and date. No orphan items.">
      <Filters />
      {list.error && <ProblemNote error={list.error} />}
      {!list.data && !list.error && <Skeleton lines={7} />}
      {list.data && actions.length === 0 && (
        <Empty title="No action item here.">
          Action items come from post-mortems: three to five that matter, tracked to completion.
          Without follow-up, actions drift and cynicism grows.
        </Empty>
      )}
      <ByIncident actions={actions} />
      {list.hasNextPage && (
        <div className="mt-5 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Page>
  );
}

function ByIncident({ actions }: { actions: readonly ActionView[] }) {
  const may = useMay();
  if (actions.length === 0) return null;
  return (
    <ul className="card divide-y divide-line">
      {actions.map((action) => (
        <li key={action.id} className="px-4 py-3.5 sm:px-5">
          <ActionLine action={action} editable={may.write} />
          <Link
            to="/incidents/$incidentId"
            params={{ incidentId: action.incidentId }}
            hash="section-actions"
            className="text-sm text-soft hover:text-ink hover:underline"
          >
            {incidentName(action.incidentNumber)} {action.incidentTitle}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const FLAGS = [
  { key: 'mine', label: 'Mine' },
  { key: 'overdue', label: 'Overdue' },
  { key: 'orphan', label: 'Orphans' },
] as const;

function Filters() {
  const search = useSearch({ from: '/actions' });
  const navigate = useNavigate();
  const me = useMe();
  return (
    <search className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
      {FLAGS.filter(({ key }) => key !== 'mine' || me?.personId).map(({ key, label }) => (
        <CheckField
          key={key}
          label={label}
          checked={search[key] ?? false}
          onChange={(on) =>
            navigate({
              to: '/actions',
              search: { ...search, [key]: on || undefined },
              replace: true,
            })
          }
        />
      ))}
      <div className="w-44">
        <SelectField
          label="State"
          value={search.state ?? ''}
          onChange={(state) =>
            navigate({
              to: '/actions',
              search: { ...search, state: state || undefined },
              replace: true,
            })
          }
          options={[
            { value: '', label: 'Any' },
            ...ACTION_STATES.map((value) => ({ value, label: ACTION_STATE_NAMES[value] })),
          ]}
        />
      </div>
    </search>
  );
}
