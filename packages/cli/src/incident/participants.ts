import { endpoints, type IncidentView, type ParticipantInput } from '@kintsugi/contract';
import { findPerson, incidentName, PARTICIPANT_ROLE_NAMES } from '@kintsugi/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { collectWhole } from '../shared/lists.ts';
import type { Output } from '../shared/output.ts';
import { everybody } from '../shared/people.ts';
import { PARTICIPANT_SHAPE, readParticipant } from './participant-input.ts';

const Options = ServerOptions.extend({
  add: z.array(z.string()).default([]),
  remove: z.array(z.string()).default([]),
});

/** `kintsugi incident participants INC-12 [--add …] [--remove …]`. */
export const participantsCommand = (): Command =>
  withServer(
    new Command('participants')
      .description('show who took part; add and remove people')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .option('--add <who>', `somebody, as ${PARTICIPANT_SHAPE}; may be repeated`, collectWhole)
      .option('--remove <who>', 'somebody, by @handle, e-mail address or name', collectWhole),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const incident = await findIncident(client, word);
      if (options.add.length + options.remove.length === 0) {
        out.result({ participants: incident.participants }, () => {
          show(incident, out);
        });
        return undefined;
      }
      const people = await everybody(client);
      const added = options.add.map((written) => readParticipant(written, people));
      const changed = await client.json(endpoints.setParticipants, {
        params: { incidentId: incident.id },
        body: {
          version: incident.version,
          participants: [...remaining(incident, options.remove, added), ...added],
        },
      });
      out.result(changed, () => {
        show(changed, out);
      });
      return undefined;
    }),
  );

/** Those who stay: neither removed, nor given another role by being added again. */
function remaining(
  incident: IncidentView,
  removed: readonly string[],
  added: readonly ParticipantInput[],
): ParticipantInput[] {
  const gone = new Set(
    removed.map((written) => {
      const found = findPerson(incident.participants, written);
      if (found) return found.personId;
      throw new Failure({
        exitCode: EXIT.usage,
        what: `${written} is not among the participants of ${incidentName(incident.number)}.`,
        todo: 'Look them up with: kintsugi incident participants',
      });
    }),
  );
  for (const { personId } of added) if (personId !== undefined) gone.add(personId);
  return incident.participants
    .filter(({ personId }) => !gone.has(personId))
    .map(({ personId, role }) => ({ personId, role }));
}

function show({ number, participants }: IncidentView, out: Output): void {
  if (participants.length === 0) {
    out.line(
      `${incidentName(number)} has no participants yet. Add one with --add ${PARTICIPANT_SHAPE}`,
    );
    return;
  }
  out.table(
    [{ title: 'Role' }, { title: 'Name' }, { title: 'Handle' }, { title: 'E-mail' }],
    participants.map(({ role, name, handle, email }) => [
      PARTICIPANT_ROLE_NAMES[role],
      name,
      `@${handle}`,
      email ?? '',
    ]),
  );
}
