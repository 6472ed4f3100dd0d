import { endpoints, type IncidentView, type MoveView, ProblemError } from '@kintsugi/contract';
import { LIFECYCLE_STATE_NAMES, type LifecycleState } from '@kintsugi/domain';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { incidentKey } from '../incident/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { NeedsList } from './needs-list.tsx';

interface MoveDialogProps {
  readonly incident: IncidentView;
  readonly version: number;
  readonly move: MoveView;
  readonly onClose: () => void;
}

interface MoveBody {
  readonly version: number;
  readonly to: LifecycleState;
  readonly acknowledged: string[];
  readonly reason: string | null;
}

/** What a move needs: what is lacking leads to its section, what is asked is answered here. */
export function MoveDialog({ incident, version, move, onClose }: MoveDialogProps) {
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const go = useAct({
    act: (body: MoveBody) =>
      client.json(endpoints.moveLifecycle, { params: { incidentId: incident.id }, body }),
    refresh: [incidentKey(incident.id), ['board'], ['incidents'], ['library']],
    showsError: true,
    done: ({ state }) => `Now: ${LIFECYCLE_STATE_NAMES[state]}.`,
    onDone: onClose,
  });
  const asks = move.needs.filter((need) => need.weight === 'ask');
  const lacking = move.needs.filter((need) => need.weight === 'lacking');
  const answered = asks.every((need) => acknowledged.has(need.id));
  const needsReason = asks.length > 0;
  const ready = lacking.length === 0 && answered && (!needsReason || reason.trim() !== '');
  const refused = go.error instanceof ProblemError && go.error.problem.id === 'lifecycle/needs';
  return (
    <Dialog
      open
      onClose={onClose}
      title={move.label}
      about={`From ${LIFECYCLE_STATE_NAMES[incident.state].toLowerCase()} to ${LIFECYCLE_STATE_NAMES[move.to].toLowerCase()}.`}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button
            look="primary"
            disabled={!ready || (move.refusal !== null && move.needs.length === 0)}
            busy={go.isPending}
            onClick={() =>
              go.mutate({
                version,
                to: move.to,
                acknowledged: [...acknowledged],
                reason: reason.trim() === '' ? null : reason.trim(),
              })
            }
          >
            {move.label}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {move.refusal && move.needs.length === 0 && <p>{move.refusal}</p>}
        {!move.refusal && move.needs.length === 0 && <p>Everything it needs is there.</p>}
        <NeedsList
          lacking={lacking}
          asks={asks}
          acknowledged={acknowledged}
          onAcknowledge={setAcknowledged}
          onLeave={onClose}
        />
        {needsReason && (
          <TextArea
            label="Why go on?"
            hint="The reason is kept in the audit log."
            value={reason}
            onChange={setReason}
          />
        )}
        {go.error !== null && !refused && <ProblemNote error={go.error} />}
        {refused && <p className="text-clay">Something changed in the meantime; see above.</p>}
      </div>
    </Dialog>
  );
}
