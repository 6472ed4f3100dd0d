import { endpoints, type RevisionSummary } from '@kintsugi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { client } from '../../app/api.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../app/use-act.ts';
import { incidentKey, incidentQuery } from '../../incident/queries.ts';
import { TimeText } from '../../shared/time-text.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { revisionsQuery } from '../queries.ts';
import { DiffView } from './diff-view.tsx';

/** What a revision is called. */
export const revisionName = (revision: RevisionSummary): string =>
  revision.kind === 'published' ? `Revision ${revision.number ?? ''}` : 'Checkpoint';

/** The history of a post-mortem: its revisions, and what changed between them. */
export function HistoryPage() {
  const { incidentId } = useParams({ from: '/incidents/$incidentId/history' });
  const search = useSearch({ from: '/incidents/$incidentId/history' });
  const incident = useQuery(incidentQuery(incidentId));
  const list = useInfiniteQuery(revisionsQuery(incidentId));
  const may = useMay();
  const revisions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = search.revision ?? revisions[0]?.id;
  return (
    <Page
      title="History"
      lead={
        <Link to="/incidents/$incidentId" params={{ incidentId }} className="link">
          {incident.data?.title ?? 'Back to the incident'}
        </Link>
      }
      actions={may.write && <CheckpointButton incidentId={incidentId} />}
    >
      {list.error && <ProblemNote error={list.error} />}
      {!list.data && !list.error && <Skeleton lines={6} />}
      {list.data && revisions.length === 0 && (
        <Empty title="No revision yet.">
          Publishing freezes a revision. Keep a checkpoint before a larger rewrite, and see here
          what changed since.
        </Empty>
      )}
      {revisions.length > 0 && (
        <div className="grid gap-8 lg:grid-cols-[17rem_1fr]">
          <div>
            <RevisionList incidentId={incidentId} revisions={revisions} chosen={chosen} />
            {list.hasNextPage && (
              <Button size="sm" onClick={() => list.fetchNextPage()}>
                Show more
              </Button>
            )}
          </div>
          {chosen && (
            <DiffView
              incidentId={incidentId}
              revisionId={chosen}
              against={search.against ?? 'previous'}
            />
          )}
        </div>
      )}
    </Page>
  );
}

function CheckpointButton({ incidentId }: { incidentId: string }) {
  const keep = useAct({
    act: () =>
      client.json(endpoints.createCheckpoint, { params: { incidentId }, body: { note: null } }),
    refresh: [incidentKey(incidentId, 'revisions')],
    done: 'Kept as it stands now.',
  });
  return (
    <Button
      icon={<Bookmark className="size-4" aria-hidden />}
      busy={keep.isPending}
      onClick={() => keep.mutate({})}
    >
      Keep a checkpoint
    </Button>
  );
}

interface RevisionListProps {
  readonly incidentId: string;
  readonly revisions: readonly RevisionSummary[];
  readonly chosen: string | undefined;
}

function RevisionList({ incidentId, revisions, chosen }: RevisionListProps) {
  return (
    <nav aria-label="Revisions">
      <ol className="card divide-y divide-line overflow-hidden">
        {revisions.map((revision) => (
          <li key={revision.id}>
            <Link
              to="/incidents/$incidentId/history"
              params={{ incidentId }}
              search={(before) => ({ ...before, revision: revision.id })}
              aria-current={revision.id === chosen ? 'true' : undefined}
              className={cx(
                'block px-4 py-3 outline-offset-[-3px] hover:bg-sunken',
                revision.id === chosen && 'border-l-[3px] border-seam bg-gold-wash',
              )}
            >
              <span className="font-medium">{revisionName(revision)}</span>
              <span className="block text-sm text-soft">
                <TimeText at={revision.createdAt} /> · {revision.author}
              </span>
              {revision.note && <span className="block text-sm">{revision.note}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
