import { endpoints, type IncidentView } from '@kintsugi/contract';
import { dateIn } from '@kintsugi/domain';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { counted } from '../shared/amounts.ts';
import { useZones } from '../shared/reading-zone.ts';
import { zoneNames } from '../shared/zone-select.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PastedRows } from './pasted-rows.tsx';
import { timelineKeys } from './queries.ts';

/** Pastes a block of times and texts; shows first how each line is read. */
export function PasteEntries({ incident }: { incident: IncidentView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        icon={<ClipboardPaste className="size-4" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Paste a block
      </Button>
      {open && <PasteDialog incident={incident} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Pasted {
  readonly text: string;
  readonly zone: string;
  readonly date: string;
}

function usePaste(incidentId: string, onAdded: () => void) {
  const act = (dryRun: boolean) => (pasted: Pasted) =>
    client.json(endpoints.pasteEntries, {
      params: { incidentId },
      body: { text: pasted.text, zone: pasted.zone, date: pasted.date || undefined, dryRun },
    });
  const preview = useAct({ act: act(true), showsError: true });
  const add = useAct({
    act: act(false),
    showsError: true,
    refresh: timelineKeys(incidentId),
    done: ({ added }) => `${counted(added.length, 'entry', 'entries')} added.`,
    onDone: onAdded,
  });
  return { preview, add };
}

function PasteDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const zones = useZones();
  const [pasted, setPasted] = useState<Pasted>({
    text: '',
    zone: zones.reading,
    date: incident.startedAt ? dateIn(incident.startedAt, zones.reading) : '',
  });
  const { preview, add } = usePaste(incident.id, onClose);
  const change = (fields: Partial<Pasted>) => {
    setPasted({ ...pasted, ...fields });
    preview.reset();
  };
  const rows = preview.data?.rows;
  const readable = rows?.every((row) => row.problem === null) ?? false;
  const error = add.error ?? preview.error;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Paste a block"
      about="One line an entry: a time, then what happened. “14:07 On-call paged” is enough."
      footer={
        <>
          <Button
            look={rows ? 'plain' : 'primary'}
            busy={preview.isPending}
            disabled={pasted.text.trim() === ''}
            onClick={() => preview.mutate(pasted)}
          >
            See how it is read
          </Button>
          {rows && rows.length > 0 && (
            <Button
              look="primary"
              disabled={!readable}
              busy={add.isPending}
              onClick={() => add.mutate(pasted)}
            >
              Add {counted(rows.length, 'entry', 'entries')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <TextArea
          label="Times and texts"
          rows={8}
          className="font-mono text-sm"
          value={pasted.text}
          onChange={(text) => change({ text })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Times without a zone are in"
            value={pasted.zone}
            onChange={(zone) => change({ zone })}
            options={zoneNames([zones.reading, 'UTC', zones.workspace, zones.local]).map(
              (value) => ({ value, label: value }),
            )}
          />
          <TextField
            label="Times without a day are on"
            type="date"
            value={pasted.date}
            onChange={(date) => change({ date })}
          />
        </div>
        {error !== null && <ProblemNote error={error} />}
        {rows && <PastedRows rows={rows} />}
      </div>
    </Dialog>
  );
}
