import { endpoints, type IncidentView } from '@kintsugi/contract';
import { type KeyboardEvent, useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { useBaseVersion } from '../app/use-base-version.ts';

interface TitleEditProps {
  readonly incident: IncidentView;
  readonly editable: boolean;
}

/** The title, edited where it stands; Enter or leaving saves, Escape gives up. */
export function TitleEdit({ incident, editable }: TitleEditProps) {
  const [text, setText] = useState(incident.title);
  const [seen, setSeen] = useState(incident.title);
  if (incident.title !== seen) {
    setSeen(incident.title);
    if (text === seen) setText(incident.title);
  }
  const version = useBaseVersion(incident.version, text !== incident.title);
  const save = useAct({
    act: (body: { version: number; title: string }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents']],
  });
  if (!editable) return <h1 className="mt-2 text-[2rem] sm:text-[2.5rem]">{incident.title}</h1>;
  const leave = () => {
    const title = text.trim();
    if (title === '') setText(incident.title);
    else if (title !== incident.title) save.mutate({ version, title });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') setText(incident.title);
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
        value={text}
        onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
        onBlur={leave}
        onKeyDown={onKeyDown}
        className="-mx-2 block w-[calc(100%+1rem)] resize-none rounded-lg bg-transparent px-2 py-0.5 text-[2rem] leading-tight [field-sizing:content] hover:bg-sunken focus:bg-surface sm:text-[2.5rem]"
      />
    </h1>
  );
}
