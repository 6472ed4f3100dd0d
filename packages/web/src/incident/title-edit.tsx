import { endpoints, type IncidentView } from '@kintsugi/contract';
import type { KeyboardEvent } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { useEditedText } from '../shared/use-edited-text.ts';

interface TitleEditProps {
  readonly incident: IncidentView;
  readonly editable: boolean;
}

/** The title, edited where it stands; Enter or leaving saves, Escape gives up. */
export function TitleEdit({ incident, editable }: TitleEditProps) {
  const save = useAct({
    act: (body: { version: number; title: string }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents']],
  });
  const edited = useEditedText({
    stored: incident.title,
    version: incident.version,
    onSave: (title, version) => save.mutate({ version, title }),
  });
  if (!editable) return <h1 className="mt-2 text-[2rem] sm:text-[2.5rem]">{incident.title}</h1>;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') edited.setText(incident.title);
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  return (
    <h1 className="mt-2">
      <span className="sr-only">{incident.title}</span>
      <textarea
        aria-label="Title"
        rows={1}
        maxLength={200}
        value={edited.text}
        onChange={(event) => edited.setText(event.target.value.replaceAll('\n', ' '))}
        onBlur={edited.save}
        onKeyDown={onKeyDown}
        className="-mx-2 block w-[calc(100%+1rem)] resize-none rounded-lg bg-transparent px-2 py-0.5 text-[2rem] leading-tight [field-sizing:content] hover:bg-sunken focus:bg-surface sm:text-[2.5rem]"
      />
    </h1>
  );
}
