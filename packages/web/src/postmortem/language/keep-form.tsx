import { endpoints } from '@kintsugi/contract';
import { type KeptAnchor, ProseKey } from '@kintsugi/domain';
import { type FormEvent, useState } from 'react';
import { client } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { incidentKey } from '../../incident/queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { HelperFinding } from './helper-finding.ts';

interface KeepFormProps {
  readonly incidentId: string;
  readonly finding: HelperFinding;
  readonly onClose: () => void;
}

/** Keeps a passage as it is. The reason stands among the comments, for everybody to see. */
export function KeepForm({ incidentId, finding, onClose }: KeepFormProps) {
  const [reason, setReason] = useState('');
  const keep = useAct({
    act: (body: string) => {
      const { rule, place, excerpt } = finding;
      const anchor: KeptAnchor = { kind: 'kept', rule, place, excerpt };
      const proseKey = ProseKey.safeParse(place.replace('prose:', '')).data ?? null;
      return client.json(endpoints.addComment, {
        params: { incidentId },
        body: { body, anchor, proseKey, quote: excerpt.slice(0, 1000) },
      });
    },
    refresh: [incidentKey(incidentId, 'comments'), incidentKey(incidentId, 'findings')],
    done: 'Kept. The reason stands among the comments.',
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') keep.mutate(`Kept on purpose: ${reason.trim()}`);
  };
  return (
    <form onSubmit={submit} className="mt-3 grid gap-2">
      <TextField label="Why keep it?" autoFocus value={reason} onChange={setReason} />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="sm"
          type="submit"
          look="primary"
          busy={keep.isPending}
          disabled={reason.trim() === ''}
        >
          Keep it
        </Button>
      </div>
    </form>
  );
}
