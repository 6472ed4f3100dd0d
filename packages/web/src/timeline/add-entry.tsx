import { endpoints, type IncidentView } from '@kintsugi/contract';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EntryForm, type EntryValues } from './entry-form.tsx';
import { timelineKeys } from './queries.ts';

/** Adds what people remember and no log holds. */
export function AddEntry({ incident }: { incident: IncidentView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        icon={<Plus className="size-4" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Add entry
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Add an entry"
        about="What did you know at this point? What options did you see?"
      >
        <NewEntry incident={incident} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewEntry({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const add = useAct({
    act: (body: EntryValues) =>
      client.json(endpoints.addEntry, {
        params: { incidentId: incident.id },
        body,
        idempotencyKey,
      }),
    refresh: timelineKeys(incident.id),
    done: 'Entry added.',
    onDone: onClose,
  });
  return (
    <EntryForm
      initial={{ at: incident.startedAt, text: '', actor: null, keyMoment: null }}
      submitLabel="Add entry"
      busy={add.isPending}
      onSubmit={(values) => add.mutate(values)}
      onCancel={onClose}
    />
  );
}
