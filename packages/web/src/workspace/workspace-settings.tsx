import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { browserZone } from '../shared/reading-zone.ts';
import { zoneNames } from '../shared/zone-select.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { settingsQuery } from './queries.ts';
import { useSaveSettings } from './use-save-settings.ts';

interface Settings {
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
}

/** Name and time zone of the workspace. */
export function WorkspaceSettings() {
  const { data, error } = useQuery(settingsQuery);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton />;
  return <Form key={data.version} settings={data} />;
}

function Form({ settings }: { settings: Settings }) {
  const [name, setName] = useState(settings.name);
  const [timeZone, setTimeZone] = useState(settings.timeZone);
  const save = useSaveSettings();
  const may = useMay();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ version: settings.version, name, timeZone });
      }}
    >
      <fieldset disabled={!may.administer} className="grid max-w-md gap-5">
        <TextField label="Name" value={name} onChange={setName} />
        <SelectField
          label="Time zone"
          hint="Deadlines and dates are shown in it. The record is UTC, whatever is chosen."
          value={timeZone}
          onChange={setTimeZone}
          options={zoneNames(['UTC', timeZone, browserZone()]).map((value) => ({
            value,
            label: value,
          }))}
        />
        {save.error !== null && <ProblemNote error={save.error} />}
        {may.administer ? (
          <div>
            <Button type="submit" look="primary" busy={save.isPending}>
              Save
            </Button>
          </div>
        ) : (
          <p className="text-sm text-soft">Admins change these settings.</p>
        )}
      </fieldset>
    </form>
  );
}
