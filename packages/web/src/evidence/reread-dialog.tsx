import { endpoints } from '@kintsugi/contract';
import type { EvidenceFile } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { incidentKey } from '../incident/queries.ts';
import { useZones } from '../shared/reading-zone.ts';
import { zoneNames } from '../shared/zone-select.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { formatsQuery } from './queries.ts';

/** Reads a file again: its times meant another zone, or its format was mistaken. */
export function RereadDialog({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const zones = useZones();
  const formats = useQuery(formatsQuery);
  const [zone, setZone] = useState('');
  const [format, setFormat] = useState('');
  const reread = useAct({
    act: () =>
      client.json(endpoints.rereadEvidence, {
        params: { incidentId: file.incidentId, fileId: file.id },
        body: { zone: zone || null, format: format || null },
      }),
    refresh: [incidentKey(file.incidentId)],
    onDone: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Read ${file.name} again`}
      about="Entries that are on the timeline already keep their time."
      footer={
        <Button look="primary" busy={reread.isPending} onClick={() => reread.mutate({})}>
          Read again
        </Button>
      }
    >
      <div className="grid gap-4">
        <SelectField
          label="Times without a zone are in"
          value={zone}
          onChange={setZone}
          options={[
            { value: '', label: 'As the file says' },
            ...zoneNames(['UTC', zones.workspace, zones.local]).map((value) => ({
              value,
              label: value,
            })),
          ]}
        />
        <SelectField
          label="Format"
          value={format}
          onChange={setFormat}
          options={[
            { value: '', label: 'Recognise it' },
            ...(formats.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </div>
    </Dialog>
  );
}
