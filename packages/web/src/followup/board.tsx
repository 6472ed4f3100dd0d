import { BOARD_GROUPS, type BoardItem } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMay, useSession } from '../app/session.ts';
import { useNow } from '../shared/use-now.ts';
import { buttonClass } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BoardGroupSection } from './board-group.tsx';
import { DeadlineStrip } from './deadline-strip.tsx';
import { boardQuery } from './queries.ts';

const headline = (items: readonly BoardItem[] | undefined): string => {
  if (!items) return 'One moment.';
  const late = items.filter((item) => item.overdue).length;
  if (items.length === 0) return 'Nothing needs us right now.';
  if (items.length === 1) return late === 1 ? 'One thing waits, and is late.' : 'One thing waits.';
  const waiting = `${items.length} things wait`;
  return late === 0 ? `${waiting}; none is late.` : `${waiting}, ${late} of them late.`;
};

/** The home page: what needs us? */
export function Board() {
  const { data, error } = useQuery(boardQuery);
  const session = useSession();
  const may = useMay();
  const now = useNow();
  return (
    <Page
      title="What needs us?"
      lead={`${session.data?.workspace?.name ?? ''}${session.data?.workspace ? ': ' : ''}${headline(data?.items)}`}
      actions={
        may.write && (
          <Link to="/incidents/new" className={buttonClass('primary')}>
            <Plus className="size-4" aria-hidden />
            New incident
          </Link>
        )
      }
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && (
        <>
          <DeadlineStrip items={data.items} now={now} />
          <div className="mt-10 grid gap-9">
            {BOARD_GROUPS.map((group) => (
              <BoardGroupSection
                key={group}
                group={group}
                items={data.items.filter((item) => item.group === group)}
                now={now}
              />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
