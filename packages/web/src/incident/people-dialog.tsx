import { endpoints, type IncidentView } from '@kintsugi/contract';
import {
  type Instant,
  PARTICIPANT_ROLE_NAMES,
  PARTICIPANT_ROLES,
  ParticipantRole,
} from '@kintsugi/domain';
import { X } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { InstantField } from '../shared/instant-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PersonPicker } from '../workspace/person-picker.tsx';

interface Taking {
  readonly personId: string;
  readonly name: string | null;
  readonly role: ParticipantRole;
}

interface Wanted {
  readonly people: readonly Taking[];
  readonly facilitatorId: string | null;
  readonly meetingAt: Instant | null;
}

/** Saves participants first, then facilitator and meeting on the version that came back. */
function useSavePeople(incident: IncidentView, onDone: () => void) {
  const params = { incidentId: incident.id };
  return useAct({
    act: async ({ people, facilitatorId, meetingAt }: Wanted) => {
      const participants = people.map(({ personId, role }) => ({ personId, role }));
      const { version } = await client.json(endpoints.setParticipants, {
        params,
        body: { version: incident.version, participants },
      });
      return client.json(endpoints.updateIncident, {
        params,
        body: { version, facilitatorId, meetingAt },
      });
    },
    refresh: [['incident', incident.id], ['board']],
    done: 'Saved.',
    onDone,
  });
}

/** Responders and stakeholders, the facilitator, and when the meeting is. */
export function PeopleDialog({
  incident,
  onClose,
}: {
  incident: IncidentView;
  onClose: () => void;
}) {
  const [wanted, setWanted] = useState<Wanted>({
    people: incident.participants.map(({ personId, name, role }) => ({ personId, name, role })),
    facilitatorId: incident.facilitatorId,
    meetingAt: incident.meetingAt,
  });
  const save = useSavePeople(incident, onClose);
  const facilitator = incident.participants.find((one) => one.personId === wanted.facilitatorId);
  return (
    <Dialog
      open
      onClose={onClose}
      title="People and meeting"
      about="Identify all participants: responders and stakeholders. Set the expectation: learning, not blame."
      footer={
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate(wanted)}>
          Save
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-6">
        <Participants
          people={wanted.people}
          onChange={(people) => setWanted({ ...wanted, people })}
        />
        <Field label={<span aria-hidden>Facilitator</span>}>
          {() => (
            <PersonPicker
              label="Facilitator"
              value={wanted.facilitatorId}
              valueName={facilitator?.name ?? null}
              onChange={(facilitatorId) => setWanted({ ...wanted, facilitatorId })}
            />
          )}
        </Field>
        <InstantField
          label="Meeting"
          hint="Sixty minutes are enough: 5, 20, 15, 15, 5."
          value={wanted.meetingAt}
          onChange={(meetingAt) => setWanted({ ...wanted, meetingAt })}
        />
      </div>
    </Dialog>
  );
}

interface ParticipantsProps {
  readonly people: readonly Taking[];
  readonly onChange: (people: readonly Taking[]) => void;
}

function Participants({ people, onChange }: ParticipantsProps) {
  const add = (personId: string | null) => {
    if (personId && !people.some((one) => one.personId === personId))
      onChange([...people, { personId, name: null, role: 'responder' }]);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-[0.9375rem] font-medium">Participants</legend>
      {people.map((person, index) => (
        <div key={person.personId} className="flex items-center gap-2">
          <div className="grow">
            <PersonPicker
              label={`Participant ${index + 1}`}
              value={person.personId}
              valueName={person.name}
              onChange={(personId) =>
                personId &&
                onChange(people.map((one) => (one === person ? { ...one, personId } : one)))
              }
            />
          </div>
          <select
            aria-label={`Role of participant ${index + 1}`}
            value={person.role}
            onChange={(event) => {
              const role = ParticipantRole.parse(event.target.value);
              onChange(people.map((one) => (one === person ? { ...one, role } : one)));
            }}
            className="control w-auto"
          >
            {PARTICIPANT_ROLES.map((role) => (
              <option key={role} value={role}>
                {PARTICIPANT_ROLE_NAMES[role]}
              </option>
            ))}
          </select>
          <IconButton
            label={`Remove participant ${index + 1}`}
            onClick={() => onChange(people.filter((one) => one !== person))}
          >
            <X className="size-4" aria-hidden />
          </IconButton>
        </div>
      ))}
      <PersonPicker
        key={people.length}
        label="Add a participant"
        value={null}
        valueName={null}
        onChange={add}
      />
    </fieldset>
  );
}
