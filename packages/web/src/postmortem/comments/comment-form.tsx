import { endpoints } from '@kintsugi/contract';
import { type FormEvent, useState } from 'react';
import { client } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { incidentKey } from '../../incident/queries.ts';
import { Button } from '../../ui/button.tsx';
import type { PendingComment } from '../workbench.ts';
import { MentionArea } from './mention-area.tsx';

interface CommentFormProps {
  readonly incidentId: string;
  readonly pending?: PendingComment | null;
  readonly threadId?: string;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A new comment: on a selection, on the whole, or an answer. */
export function CommentForm(props: CommentFormProps) {
  const { incidentId, pending = null, threadId, onDone, onCancel } = props;
  const [text, setText] = useState('');
  const add = useAct({
    act: (body: string) =>
      client.json(endpoints.addComment, {
        params: { incidentId },
        body: {
          body,
          threadId: threadId ?? null,
          proseKey: pending?.key ?? null,
          anchor: pending?.anchor ?? null,
          quote: pending?.quote ?? null,
        },
      }),
    refresh: [incidentKey(incidentId, 'comments')],
    onDone: () => {
      setText('');
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate(text.trim());
  };
  const label = threadId ? 'Your answer' : 'Write a comment';
  return (
    <form onSubmit={submit} className="grid gap-2">
      {pending && (
        <p className="line-clamp-3 border-l-2 border-slate pl-2.5 text-sm italic">
          {pending.quote}
        </p>
      )}
      <MentionArea
        label={label}
        value={text}
        onChange={setText}
        autoFocus={pending !== null || threadId !== undefined}
      />
      {(text !== '' || onCancel) && (
        <div className="flex justify-end gap-2">
          {onCancel && (
            <Button size="sm" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button
            size="sm"
            type="submit"
            look="primary"
            busy={add.isPending}
            disabled={text.trim() === ''}
          >
            {threadId ? 'Answer' : 'Comment'}
          </Button>
        </div>
      )}
    </form>
  );
}
