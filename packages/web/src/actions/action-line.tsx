import type { ActionView } from '@kintsugi/contract';
import { ACTION_STATE_NAMES, ACTION_STATES, ActionState } from '@kintsugi/domain';
import { useState } from 'react';
import { formatDay } from '../shared/format-instant.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Chip } from '../ui/chip.tsx';
import { Marks } from './action-row.tsx';
import { useUpdateAction } from './use-actions.ts';
import { WontDoDialog } from './wont-do-dialog.tsx';

interface ActionLineProps {
  readonly action: ActionView;
  readonly editable: boolean;
}

/** An action item in a list: read, with its state to change on the spot. */
export function ActionLine({ action, editable }: ActionLineProps) {
  const update = useUpdateAction(action.incidentId, action.id);
  const [asking, setAsking] = useState(false);
  const { version } = action;
  const change = (state: ActionState) =>
    state === 'wont_do' ? setAsking(true) : update.mutate({ version, state });
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto_9rem] sm:items-start">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">
          <Chip>{action.priority}</Chip> {action.text}
        </p>
        <Marks action={action} />
      </div>
      <p className="flex items-center gap-2 text-sm text-soft">
        {action.ownerName && (
          <>
            <Avatar name={action.ownerName} />
            {action.ownerName}
          </>
        )}
        {action.dueDate && (
          <time dateTime={action.dueDate} className="whitespace-nowrap">
            {action.ownerName && '· '}
            {formatDay(action.dueDate)}
          </time>
        )}
      </p>
      <select
        aria-label={`State of “${action.text.slice(0, 60)}”`}
        disabled={!editable || update.isPending}
        value={action.state}
        onChange={(event) => change(ActionState.parse(event.target.value))}
        className="control min-h-9 py-1 text-sm"
      >
        {ACTION_STATES.map((state) => (
          <option key={state} value={state}>
            {ACTION_STATE_NAMES[state]}
          </option>
        ))}
      </select>
      {asking && (
        <WontDoDialog
          onClose={() => setAsking(false)}
          onSave={(stateReason) => update.mutate({ version, state: 'wont_do', stateReason })}
        />
      )}
    </div>
  );
}
