import type { ActionView } from '@kintsugi/contract';
import {
  ACTION_KINDS,
  ActionKind,
  PREVENTION_NAMES,
  PREVENTIONS,
  Prevention,
  WebLink,
} from '@kintsugi/domain';
import { ExternalLink, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ACTION_KIND_NAMES } from './action-names.ts';
import { type ActionChange, useRemoveAction } from './use-actions.ts';

interface ActionMoreProps {
  readonly action: ActionView;
  readonly onChange: (change: Omit<ActionChange, 'version'>) => void;
}

/** Kind, what it feeds into, and its link: one line until opened. */
export function ActionMore({ action, onChange }: ActionMoreProps) {
  const remove = useRemoveAction(action.incidentId, action.id);
  const feeds = action.feeds ? PREVENTION_NAMES[action.feeds] : 'Feeds into nothing yet';
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-soft">
        {ACTION_KIND_NAMES[action.kind]} · {feeds}
        {action.link && ' · has a link'}
        {action.stateReason && ` · ${action.stateReason}`}
      </summary>
      <div className="mt-2.5 grid items-end gap-2.5 sm:grid-cols-[1fr_1.4fr_1.6fr_auto]">
        <SelectField
          label="Kind"
          value={action.kind}
          onChange={(kind) => onChange({ kind: ActionKind.parse(kind) })}
          options={ACTION_KINDS.map((kind) => ({ value: kind, label: ACTION_KIND_NAMES[kind] }))}
        />
        <SelectField
          label="Feeds into"
          value={action.feeds ?? ''}
          onChange={(next) => onChange({ feeds: Prevention.safeParse(next).data ?? null })}
          options={[
            { value: '', label: 'Nothing yet' },
            ...PREVENTIONS.map((one) => ({ value: one, label: PREVENTION_NAMES[one] })),
          ]}
        />
        <LinkField link={action.link} onChange={(link) => onChange({ link })} />
        <IconButton
          label="Remove this action item"
          onClick={() => remove.mutate({ version: action.version })}
        >
          <Trash2 className="size-4 text-soft" aria-hidden />
        </IconButton>
      </div>
      {action.link && (
        <a
          href={action.link}
          target="_blank"
          rel="noopener noreferrer"
          className="link mt-2 inline-flex items-center gap-1 [overflow-wrap:anywhere]"
        >
          <ExternalLink className="size-3.5 shrink-0" aria-hidden />
          {action.link}
        </a>
      )}
    </details>
  );
}

interface LinkFieldProps {
  readonly link: string | null;
  readonly onChange: (link: string | null) => void;
}

function LinkField({ link, onChange }: LinkFieldProps) {
  const [typed, setTyped] = useState(link ?? '');
  const [error, setError] = useState<string | undefined>();
  const save = () => {
    const text = typed.trim();
    if (text === (link ?? '')) return;
    const parsed = WebLink.safeParse(text);
    setError(text === '' || parsed.success ? undefined : parsed.error.issues[0]?.message);
    if (text === '') onChange(null);
    else if (parsed.success) onChange(parsed.data);
  };
  return (
    <TextField
      label="Link"
      type="url"
      placeholder="https://"
      value={typed}
      error={error}
      onChange={setTyped}
      onBlur={save}
    />
  );
}
