import { type Comment, endpoints } from '@kintsugi/contract';
import { Check, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../app/api.ts';
import { useMay, useMe } from '../../app/session.ts';
import { useAct } from '../../app/use-act.ts';
import { incidentKey } from '../../incident/queries.ts';
import { useStore } from '../../shared/store.ts';
import { TimeText } from '../../shared/time-text.tsx';
import { ago } from '../../shared/time-words.ts';
import { useNow } from '../../shared/use-now.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { proseName } from '../language/helper-finding.ts';
import { useWorkbench } from '../workbench.ts';
import { CommentForm } from './comment-form.tsx';
import type { Thread } from './threads.ts';

interface ThreadCardProps {
  readonly incidentId: string;
  readonly thread: Thread;
}

/** Selects the words of a thread in its field. */
function useShowWords(thread: Thread): () => void {
  const workbench = useWorkbench();
  return () => {
    workbench.set((state) => ({ ...state, activeThread: thread.id }));
    if (thread.anchor) workbench.get().fields.get(thread.anchor.key)?.showThread(thread.id);
  };
}

/** A comment, its answers, and whether it is settled. */
export function ThreadCard({ incidentId, thread }: ThreadCardProps) {
  const workbench = useWorkbench();
  const active = useStore(workbench, (state) => state.activeThread === thread.id);
  const card = useRef<HTMLLIElement>(null);
  const [answering, setAnswering] = useState(false);
  const may = useMay();
  const showWords = useShowWords(thread);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [active]);
  const { first, answers, resolved } = thread;
  return (
    <li
      ref={card}
      className={cx(
        'rounded-lg border p-3.5',
        active ? 'border-slate bg-slate-wash' : 'border-line',
      )}
    >
      {first.quote && (
        <button type="button" onClick={showWords} className="mb-2 block w-full text-left">
          {first.proseKey && <span className="label-caps">{proseName(first.proseKey)}</span>}
          <span className="line-clamp-2 border-l-2 border-slate pl-2.5 text-sm italic">
            {first.quote}
          </span>
        </button>
      )}
      <div className="grid gap-3">
        {[first, ...answers].map((comment) => (
          <CommentText key={comment.id} incidentId={incidentId} comment={comment} />
        ))}
      </div>
      {may.write && (
        <div className="mt-3">
          {answering ? (
            <CommentForm
              incidentId={incidentId}
              threadId={thread.id}
              onDone={() => setAnswering(false)}
              onCancel={() => setAnswering(false)}
            />
          ) : (
            <div className="flex gap-2">
              <Button size="sm" onClick={() => setAnswering(true)}>
                Answer
              </Button>
              <ResolveButton incidentId={incidentId} comment={first} resolved={resolved} />
            </div>
          )}
        </div>
      )}
    </li>
  );
}

interface ResolveButtonProps {
  readonly incidentId: string;
  readonly comment: Comment;
  readonly resolved: boolean;
}

function ResolveButton({ incidentId, comment, resolved }: ResolveButtonProps) {
  const resolve = useAct({
    act: (body: { version: number; resolved: boolean }) =>
      client.json(endpoints.updateComment, {
        params: { incidentId, commentId: comment.id },
        body,
      }),
    refresh: [incidentKey(incidentId, 'comments')],
  });
  return (
    <Button
      size="sm"
      look="quiet"
      busy={resolve.isPending}
      icon={
        resolved ? (
          <Undo2 className="size-3.5" aria-hidden />
        ) : (
          <Check className="size-3.5" aria-hidden />
        )
      }
      onClick={() => resolve.mutate({ version: comment.version, resolved: !resolved })}
    >
      {resolved ? 'Open again' : 'Resolve'}
    </Button>
  );
}

function CommentText({ incidentId, comment }: { incidentId: string; comment: Comment }) {
  const me = useMe();
  const now = useNow();
  const remove = useAct({
    act: () =>
      client.text(endpoints.removeComment, {
        params: { incidentId, commentId: comment.id },
        query: { version: comment.version },
      }),
    refresh: [incidentKey(incidentId, 'comments')],
    done: 'Comment deleted.',
  });
  return (
    <article className="flex gap-2.5">
      <Avatar name={comment.authorName} />
      <div className="min-w-0 grow">
        <p className="text-sm">
          <span className="font-semibold">{comment.authorName}</span>{' '}
          <span className="text-soft">
            <TimeText at={comment.createdAt}>{ago(comment.createdAt, now)}</TimeText>
            {comment.editedAt && ', edited'}
          </span>
        </p>
        <p className="text-[0.9375rem] whitespace-pre-line [overflow-wrap:anywhere]">
          {comment.body}
        </p>
      </div>
      {me?.personId === comment.authorId && (
        <IconButton label="Delete this comment" onClick={() => remove.mutate({})}>
          <Trash2 className="size-3.5 text-soft" aria-hidden />
        </IconButton>
      )}
    </article>
  );
}
