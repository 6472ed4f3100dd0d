import { endpoints } from '@kintsugi/contract';
import { KEY_MOMENTS, type KeyMoment, type TimelineEntry } from '@kintsugi/domain';
import { EllipsisVertical, Flag, FlagOff, Pencil, Trash2 } from 'lucide-react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { momentName } from './key-moment-names.ts';
import { timelineKeys } from './queries.ts';
import { useRemoveEntry } from './use-remove-entry.ts';

interface EntryMenuProps {
  readonly incidentId: string;
  readonly entry: TimelineEntry;
  readonly onEdit: () => void;
}

/** Marks an entry as a key moment, or takes the mark away. */
function useMark(incidentId: string, entryId: string) {
  return useAct({
    act: (body: { version: number; keyMoment: KeyMoment | null }) =>
      client.json(endpoints.updateEntry, { params: { incidentId, entryId }, body }),
    refresh: timelineKeys(incidentId),
    done: ({ keyMoment }) =>
      keyMoment ? `Marked as the moment it was ${momentName(keyMoment).toLowerCase()}.` : null,
  });
}

/** What can be done with an entry. */
export function EntryMenu({ incidentId, entry, onEdit }: EntryMenuProps) {
  const { id, version, keyMoment } = entry;
  const mark = useMark(incidentId, id);
  const remove = useRemoveEntry(incidentId, entry);
  const icon = 'size-4';
  return (
    <Menu
      trigger={
        <IconButton label={`More about “${entry.text.slice(0, 60)}”`}>
          <EllipsisVertical className="size-4" aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil className={icon} aria-hidden />} onSelect={onEdit}>
        Edit
      </MenuItem>
      {KEY_MOMENTS.filter((moment) => moment !== keyMoment).map((moment) => (
        <MenuItem
          key={moment}
          icon={<Flag className={icon} aria-hidden />}
          onSelect={() => mark.mutate({ version, keyMoment: moment })}
        >
          Mark as {momentName(moment).toLowerCase()}
        </MenuItem>
      ))}
      {keyMoment && (
        <MenuItem
          icon={<FlagOff className={icon} aria-hidden />}
          onSelect={() => mark.mutate({ version, keyMoment: null })}
        >
          No key moment
        </MenuItem>
      )}
      <MenuItem careful icon={<Trash2 className={icon} aria-hidden />} onSelect={() => remove()}>
        Remove
      </MenuItem>
    </Menu>
  );
}
