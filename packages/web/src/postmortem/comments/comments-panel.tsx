import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../app/session.ts';
import { useStore } from '../../shared/store.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { commentsQuery } from '../queries.ts';
import { useWorkbench } from '../workbench.ts';
import { CommentForm } from './comment-form.tsx';
import { ThreadCard } from './thread-card.tsx';
import { threadsOf } from './threads.ts';

/** Threads beside the document. */
export function CommentsPanel({ incidentId }: { incidentId: string }) {
  const { data, error } = useQuery(commentsQuery(incidentId));
  const workbench = useWorkbench();
  const pending = useStore(workbench, (state) => state.pending);
  const [withResolved, setWithResolved] = useState(false);
  const may = useMay();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton />;
  const threads = threadsOf(data.items);
  const resolved = threads.filter((thread) => thread.resolved).length;
  const shown = threads.filter((thread) => withResolved || !thread.resolved);
  const done = () => workbench.set((state) => ({ ...state, pending: null }));
  return (
    <div className="grid gap-4 p-4">
      {may.write && (
        <CommentForm
          key={pending?.quote ?? 'whole'}
          incidentId={incidentId}
          pending={pending}
          onDone={done}
          onCancel={pending ? done : undefined}
        />
      )}
      {resolved > 0 && (
        <CheckField
          label={`Show resolved (${resolved})`}
          checked={withResolved}
          onChange={setWithResolved}
        />
      )}
      {shown.length === 0 && (
        <Empty title="No open comment.">
          Select words in a section and choose “Comment”, or write one about the whole. @handles
          call people in.
        </Empty>
      )}
      <ul className="grid gap-3">
        {shown.map((thread) => (
          <ThreadCard key={thread.id} incidentId={incidentId} thread={thread} />
        ))}
      </ul>
    </div>
  );
}
