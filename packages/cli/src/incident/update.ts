import { endpoints, type IncidentChange } from '@kintsugi/contract';
import { findPerson, incidentName, Visibility } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { type Connection, connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { collect } from '../shared/lists.ts';
import { everybody } from '../shared/people.ts';
import { parseWhen } from '../shared/when.ts';
import { showHead } from './show.ts';
import { TimeOptions, timesOf, withTimes } from './time-options.ts';

const Options = ServerOptions.extend(TimeOptions.shape).extend({
  title: z.string().optional(),
  service: z.array(z.string()).optional(),
  tag: z.array(z.string()).optional(),
  visibility: Visibility.optional(),
  facilitator: z.string().optional(),
  meetingAt: z.string().optional(),
  noActionsReason: z.string().optional(),
});
type Options = z.infer<typeof Options>;

/** `kintsugi incident update INC-12 …`: changes what the options name, and nothing else. */
export function updateCommand(): Command {
  const command = new Command('update')
    .description('change the title, times, services, facilitator or meeting of an incident')
    .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
    .option('--title <title>', 'another title')
    .option(
      '--service <name>',
      'the services instead of those there; several: repeat, or a,b',
      collect,
    )
    .option('--tag <tag>', 'the tags instead of those there; several: repeat, or a,b', collect)
    .addOption(
      new Option('--visibility <who>', 'everyone, or participants and admins alone').choices(
        Visibility.options,
      ),
    )
    .option('--facilitator <who>', 'who facilitates: @handle, e-mail address or name')
    .option('--meeting-at <time>', 'when the meeting is')
    .option('--no-actions-reason <text>', 'why no action item is needed');
  return withServer(withTimes(command)).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const connection = await connect(options);
      const change = await changeOf(options, connection);
      if (Object.keys(change).length === 0) {
        throw new Failure({
          exitCode: EXIT.usage,
          what: 'Nothing to change was given.',
          todo: 'kintsugi incident update --help shows what can be changed.',
        });
      }
      const { id, version } = await findIncident(connection.client, word);
      const incident = await connection.client.json(endpoints.updateIncident, {
        params: { incidentId: id },
        body: { version, ...change },
      });
      out.result(incident, () => {
        out.line(`${incidentName(incident.number)} is changed.`);
        showHead(incident, out);
      });
      return undefined;
    }),
  );
}

async function changeOf(
  options: Options,
  connection: Connection,
): Promise<Omit<IncidentChange, 'version'>> {
  const { title, service, tag, visibility, noActionsReason } = options;
  return {
    ...(await timesOf(options)),
    ...(title !== undefined && { title }),
    ...(service !== undefined && { services: service }),
    ...(tag !== undefined && { tags: tag }),
    ...(visibility !== undefined && { visibility }),
    ...(noActionsReason !== undefined && { noActionsReason }),
    ...(options.meetingAt !== undefined && {
      meetingAt: await parseWhen(options.meetingAt, '--meeting-at', options.zone),
    }),
    ...(options.facilitator !== undefined && {
      facilitatorId: await personId(options.facilitator, connection),
    }),
  };
}

async function personId(written: string, { client }: Connection): Promise<string> {
  const person = findPerson(await everybody(client), written);
  if (person) return person.id;
  throw new Failure({
    exitCode: EXIT.usage,
    what: `Nobody called ${written} is known there.`,
    todo: 'Give an @handle, an e-mail address or a name; somebody new is added as a participant first.',
  });
}
