import type { IncidentView } from '@kintsugi/contract';
import { PARTICIPANT_ROLE_NAMES, type Participant } from '@kintsugi/domain';
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
  const { participants, meetingAt } = incident;
  return (
    <div id="incident-people" className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      {participants.length === 0 ? (
        <span className="text-soft">Nobody is named as a participant yet.</span>
      ) : (
        <People incident={incident} />
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

const roleOf = (person: Participant): string => PARTICIPANT_ROLE_NAMES[person.role].toLowerCase();

/** Everybody as a disc; in words who led and who facilitates. */
function People({ incident }: { incident: IncidentView }) {
  const { participants, facilitatorId } = incident;
  const led = participants.find((person) => person.role === 'incident_commander');
  const facilitator = participants.find((person) => person.personId === facilitatorId);
  return (
    <>
      <ul aria-label="Participants" className="flex flex-wrap -space-x-1">
        {participants.map((person) => (
          <li key={person.personId} title={`${person.name}, ${roleOf(person)}`}>
            <Avatar name={person.name} />
            <span className="sr-only">
              {person.name}, {roleOf(person)}
            </span>
          </li>
        ))}
      </ul>
      <span className="text-soft">
        {led && `${led.name} led`}
        {led && facilitator && ', '}
        {facilitator && `${facilitator.name} facilitates`}
      </span>
    </>
  );
}
