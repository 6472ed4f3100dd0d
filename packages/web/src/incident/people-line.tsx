import type { IncidentView } from '@kintsugi/contract';
import { PARTICIPANT_ROLE_NAMES } from '@kintsugi/domain';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { TimeText } from '../shared/time-text.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { PeopleDialog } from './people-dialog.tsx';

/** Who took part, who facilitates, and when the meeting is. */
export function PeopleLine({ incident }: { incident: IncidentView }) {
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const { participants, facilitatorId, meetingAt } = incident;
  return (
    <div
      id="incident-people"
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.9375rem]"
    >
      {participants.length === 0 ? (
        <span className="text-soft">Nobody is named as a participant yet.</span>
      ) : (
        <ul aria-label="Participants" className="flex flex-wrap gap-x-4 gap-y-1.5">
          {participants.map((person) => (
            <li key={person.personId} className="inline-flex items-center gap-1.5">
              <Avatar name={person.name} />
              {person.name}
              <span className="text-sm text-soft">
                {PARTICIPANT_ROLE_NAMES[person.role]}
                {person.personId === facilitatorId && ', facilitates'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {meetingAt && (
        <span className="text-soft">
          Meeting <TimeText at={meetingAt} focusable />
        </span>
      )}
      {may.write && (
        <Button
          size="sm"
          look="quiet"
          icon={<Pencil className="size-3.5" aria-hidden />}
          onClick={() => setEditing(true)}
        >
          People and meeting
        </Button>
      )}
      {editing && <PeopleDialog incident={incident} onClose={() => setEditing(false)} />}
    </div>
  );
}
