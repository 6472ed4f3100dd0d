import type { ActionView } from '@kintsugi/contract';
import {
  ACTION_STATE_NAMES,
  ACTION_STATES,
  ActionState,
  orphanLacks,
  PRIORITIES,
  Priority,
} from '@kintsugi/domain';
import { CalendarX2, ClockAlert, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { Chip } from '../ui/chip.tsx';
import { cx } from '../ui/cx.ts';
import { ActionMore } from './action-more.tsx';
import { ActionText } from './action-text.tsx';
import { DueDate } from './due-date.tsx';
import { OwnerPicker } from './owner-picker.tsx';
import { useUpdateAction } from './use-actions.ts';
import { WontDoDialog } from './wont-do-dialog.tsx';

interface ActionRowProps {
  readonly action: ActionView;
  readonly editable: boolean;
}

/** One action item, each part edited where it stands. */
export function ActionRow({ action, editable }: ActionRowProps) {
  const update = useUpdateAction(action.incidentId, action.id);
  const [asking, setAsking] = useState(false);
  const { version } = action;
  const setState = (state: ActionState) =>
    state === 'wont_do' ? setAsking(true) : update.mutate({ version, state });
  return (
    <li
      id={`action-${action.id}`}
      tabIndex={-1}
      className={cx(
        'rounded-lg border bg-surface p-3.5 focus:bg-gold-wash',
        action.orphan ? 'border-dashed border-clay' : 'border-line',
      )}
    >
      <fieldset disabled={!editable} className="grid gap-2.5">
        <legend className="sr-only">Action item: {action.text.slice(0, 80)}</legend>
        <ActionText
          action={action}
          onSave={(text, base) => update.mutate({ version: base, text })}
        />
        <div className="grid gap-2.5 sm:grid-cols-[minmax(9rem,1.4fr)_minmax(9rem,1fr)_4.75rem_8.5rem]">
          <OwnerPicker
            action={action}
            onChange={(ownerId) => update.mutate({ version, ownerId })}
          />
          <DueDate
            value={action.dueDate}
            onChange={(dueDate) => update.mutate({ version, dueDate })}
          />
          <select
            aria-label="Priority"
            value={action.priority}
            onChange={(event) =>
              update.mutate({ version, priority: Priority.parse(event.target.value) })
            }
            className="control px-2"
          >
            {PRIORITIES.map((priority) => (
              <option key={priority}>{priority}</option>
            ))}
          </select>
          <select
            aria-label="State"
            value={action.state}
            onChange={(event) => setState(ActionState.parse(event.target.value))}
            className="control px-2"
          >
            {ACTION_STATES.map((state) => (
              <option key={state} value={state}>
                {ACTION_STATE_NAMES[state]}
              </option>
            ))}
          </select>
        </div>
        <Marks action={action} />
        <ActionMore action={action} onChange={(change) => update.mutate({ version, ...change })} />
      </fieldset>
      {asking && (
        <WontDoDialog
          onClose={() => setAsking(false)}
          onSave={(stateReason) => update.mutate({ version, state: 'wont_do', stateReason })}
        />
      )}
    </li>
  );
}

/** What the rule would say about it: an orphan, or late. */
export function Marks({ action }: { action: ActionView }) {
  const lacks = orphanLacks(action);
  if (lacks.length === 0 && !action.overdue) return null;
  const Icon = lacks.includes('owner') ? UserRoundX : CalendarX2;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {lacks.length > 0 && (
        <Chip tone="clay">
          <Icon className="size-3.5" aria-hidden />
          Orphan: no {lacks.join(', no ')}
        </Chip>
      )}
      {action.overdue && (
        <Chip tone="clay">
          <ClockAlert className="size-3.5" aria-hidden />
          Overdue
        </Chip>
      )}
      {action.ownerId === null && action.ownerText && (
        <span className="text-soft">
          Nobody called {action.ownerText} is known here: choose a person, or add them.
        </span>
      )}
    </p>
  );
}
