import {
  ACTION_KINDS,
  ActionKind,
  PREVENTION_NAMES,
  PREVENTIONS,
  PRIORITIES,
  Prevention,
  Priority,
} from '@kintsugi/domain';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { LintedField } from '../shared/language/linted-field.tsx';
import { Button } from '../ui/button.tsx';

import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { PersonPicker } from '../workspace/person-picker.tsx';
import { ACTION_KIND_NAMES } from './action-names.ts';
import { DueDate } from './due-date.tsx';
import { useAddAction } from './use-actions.ts';

interface Draft {
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueDate: string | null;
  readonly priority: Priority;
  readonly kind: ActionKind;
  readonly feeds: Prevention | null;
}

const EMPTY: Draft = {
  text: '',
  ownerId: null,
  dueDate: null,
  priority: 'P2',
  kind: 'prevent',
  feeds: null,
};

interface NewActionFormProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** A new action item. Owner and date may still be open in a draft. */
export function NewActionForm({ incidentId, onClose }: NewActionFormProps) {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const add = useAddAction(incidentId, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.text.trim() !== '') add.mutate(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      aria-label="New action item"
      className="grid gap-3 rounded-lg border border-seam bg-surface p-4"
    >
      <LintedField
        label="What will be done?"
        place="action"
        value={draft.text}
        error={tried && draft.text.trim() === '' ? 'Say what will be done.' : undefined}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={<span aria-hidden>Owner</span>}>
          {() => (
            <PersonPicker
              label="Owner"
              value={draft.ownerId}
              valueName={null}
              onChange={(ownerId) => setDraft({ ...draft, ownerId })}
            />
          )}
        </Field>
        <Field label={<span aria-hidden>Due date</span>}>
          {() => (
            <DueDate
              value={draft.dueDate}
              onChange={(dueDate) => setDraft((before) => ({ ...before, dueDate }))}
            />
          )}
        </Field>
        <SelectField
          label="Priority"
          value={draft.priority}
          onChange={(priority) => setDraft({ ...draft, priority: Priority.parse(priority) })}
          options={PRIORITIES.map((value) => ({ value, label: value }))}
        />
        <SelectField
          label="Kind"
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind: ActionKind.parse(kind) })}
          options={ACTION_KINDS.map((value) => ({ value, label: ACTION_KIND_NAMES[value] }))}
        />
        <SelectField
          label="Feeds into"
          value={draft.feeds ?? ''}
          onChange={(feeds) =>
            setDraft({ ...draft, feeds: Prevention.safeParse(feeds).data ?? null })
          }
          options={[
            { value: '', label: 'Nothing yet' },
            ...PREVENTIONS.map((value) => ({ value, label: PREVENTION_NAMES[value] })),
          ]}
        />
      </div>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="sm" type="submit" look="primary" busy={add.isPending}>
          Add action item
        </Button>
      </div>
    </form>
  );
}
