import { type Instant, KEY_MOMENTS, KeyMoment } from '@kintsugi/domain';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { InstantField } from '../shared/instant-field.tsx';
import { LintedField } from '../shared/language/linted-field.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { momentName } from './key-moment-names.ts';

export interface EntryValues {
  readonly at: Instant;
  readonly text: string;
  readonly actor: string | null;
  readonly keyMoment: KeyMoment | null;
}

interface EntryFormProps {
  readonly initial: Omit<EntryValues, 'at'> & { readonly at: Instant | null };
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly onSubmit: (values: EntryValues) => void;
  readonly onCancel: () => void;
}

/** Time, event, actor and key moment of one entry. Escape gives up. */
export function EntryForm(props: EntryFormProps) {
  const { initial, submitLabel, busy, onSubmit, onCancel } = props;
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { at, text, actor } = values;
    if (at !== null && text.trim() !== '')
      onSubmit({ ...values, at, actor: actor?.trim() ? actor.trim() : null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate className="grid grid-cols-1 gap-3">
      <InstantField
        label="Time"
        value={values.at}
        error={tried && values.at === null ? 'When was it?' : undefined}
        onChange={(at) => setValues({ ...values, at })}
      />
      <LintedField
        label="Event"
        place="timeline"
        value={values.text}
        error={tried && values.text.trim() === '' ? 'Say what happened.' : undefined}
        onChange={(text) => setValues({ ...values, text })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <TextField
          label="Actor/System"
          optional
          value={values.actor ?? ''}
          onChange={(actor) => setValues({ ...values, actor })}
        />
        <SelectField
          label="Key moment"
          value={values.keyMoment ?? ''}
          onChange={(moment) =>
            setValues({ ...values, keyMoment: KeyMoment.safeParse(moment).data ?? null })
          }
          options={[
            { value: '', label: 'None' },
            ...KEY_MOMENTS.map((moment) => ({ value: moment, label: momentName(moment) })),
          ]}
        />
      </div>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="sm" type="submit" look="primary" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
