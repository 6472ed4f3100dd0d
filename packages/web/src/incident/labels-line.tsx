import { endpoints, type IncidentView } from '@kintsugi/contract';
import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { useBaseVersion } from '../app/use-base-version.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { LabelListField } from './label-list-field.tsx';

/** Services and tags, edited where they stand. */
export function LabelsLine({ incident }: { incident: IncidentView }) {
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const { services, tags } = incident;
  if (editing) return <LabelsForm incident={incident} onClose={() => setEditing(false)} />;
  if (!may.write && services.length + tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {services.map((service) => (
        <Chip key={service} tone="slate">
          {service}
        </Chip>
      ))}
      {tags.map((tag) => (
        <Chip key={tag}>#{tag}</Chip>
      ))}
      {may.write && (
        <Button
          size="sm"
          look="quiet"
          icon={<Pencil className="size-3.5" aria-hidden />}
          onClick={() => setEditing(true)}
        >
          Services and tags
        </Button>
      )}
    </div>
  );
}

function LabelsForm({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const version = useBaseVersion(incident.version, true);
  const [services, setServices] = useState(incident.services);
  const [tags, setTags] = useState(incident.tags);
  const save = useAct({
    act: (body: { version: number; services: string[]; tags: string[] }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents']],
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ version, services, tags });
  };
  return (
    <form onSubmit={submit} className="grid w-full max-w-2xl items-start gap-3 sm:grid-cols-2">
      <LabelListField label="Services" value={services} onChange={setServices} />
      <LabelListField label="Tags" value={tags} onChange={setTags} />
      <div className="flex gap-2">
        <Button size="sm" type="submit" look="primary" busy={save.isPending}>
          Save
        </Button>
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
