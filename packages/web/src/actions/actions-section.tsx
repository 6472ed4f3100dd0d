import { endpoints, type IncidentView } from '@kintsugi/contract';
import { ADVISED_ACTIONS } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ActionRow } from './action-row.tsx';
import { NewActionForm } from './new-action-form.tsx';
import { actionKeys, incidentActionsQuery } from './queries.ts';

/** The seventh section: what will be done, by whom, by when. */
export function ActionsSection({ incident }: { incident: IncidentView }) {
  const { data, error } = useQuery(incidentActionsQuery(incident.id));
  const [adding, setAdding] = useState(false);
  const may = useMay();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={4} />;
  const actions = data.items.toSorted((a, b) => a.position - b.position);
  const orphans = actions.filter((action) => action.orphan).length;
  return (
    <div className="grid gap-4">
      {actions.length > ADVISED_ACTIONS.most && (
        <Note>
          {actions.length} action items: with too many, nothing gets done. Which three to five
          matter most?
        </Note>
      )}
      {orphans > 0 && (
        <Note>
          {orphans === 1 ? 'One item has' : `${orphans} items have`} no owner or no date. Every
          action item has an owner and date before it is published.
        </Note>
      )}
      {actions.length === 0 && !adding && (
        <Empty title="What’s the smallest change that would have prevented this?">
          Three to five meaningful items (not 20 small ones). Every one has an owner and a date.
        </Empty>
      )}
      {actions.length > 0 && (
        <ul className="grid gap-3">
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} editable={may.write} />
          ))}
        </ul>
      )}
      {may.write &&
        (adding ? (
          <NewActionForm incidentId={incident.id} onClose={() => setAdding(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => setAdding(true)}>
              Add action item
            </Button>
            {actions.length === 0 && <NoActions incident={incident} />}
          </div>
        ))}
    </div>
  );
}

/** None needed: with a reason, which is kept. */
function NoActions({ incident }: { incident: IncidentView }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const save = useAct({
    act: (body: { version: number; noActionsReason: string }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: actionKeys(incident.id),
    done: 'The reason is kept.',
    onDone: () => setOpen(false),
  });
  if (!open)
    return (
      <Button size="sm" look="quiet" onClick={() => setOpen(true)}>
        None is needed
      </Button>
    );
  return (
    <form
      className="flex w-full flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '')
          save.mutate({ version: incident.version, noActionsReason: reason.trim() });
      }}
    >
      <div className="grow">
        <TextField label="Why is none needed?" autoFocus value={reason} onChange={setReason} />
      </div>
      <Button type="submit" look="primary" busy={save.isPending} disabled={reason.trim() === ''}>
        Keep the reason
      </Button>
    </form>
  );
}
