import { endpoints } from '@kintsugi/contract';
import type { TimelineEntry } from '@kintsugi/domain';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { useBaseVersion } from '../app/use-base-version.ts';
import { EntryForm, type EntryValues } from './entry-form.tsx';
import { timelineKeys } from './queries.ts';

interface EntryEditorProps {
  readonly incidentId: string;
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}

/** Edits an entry where it stands; what was first recorded is kept. */
export function EntryEditor({ incidentId, entry, onClose }: EntryEditorProps) {
  const version = useBaseVersion(entry.version, true);
  const save = useAct({
    act: (body: EntryValues & { version: number }) =>
      client.json(endpoints.updateEntry, { params: { incidentId, entryId: entry.id }, body }),
    refresh: timelineKeys(incidentId),
    onDone: onClose,
  });
  return (
    <EntryForm
      initial={{
        at: entry.at,
        text: entry.text,
        actor: entry.actor,
        keyMoment: entry.keyMoment,
      }}
      submitLabel="Save"
      busy={save.isPending}
      onSubmit={(values) => save.mutate({ version, ...values })}
      onCancel={onClose}
    />
  );
}
