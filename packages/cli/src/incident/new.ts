import { randomUUID } from 'node:crypto';
import { endpoints, type IncidentView, type NewIncident } from '@kintsugi/contract';
import { incidentName, SEVERITIES, Severity, Visibility } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { askText, canAsk, missing } from '../shared/ask.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { collect, collectWhole } from '../shared/lists.ts';
import { everybody } from '../shared/people.ts';
import { parseWhen } from '../shared/when.ts';
import { readFacts, SeverityOptions, withFacts } from './facts.ts';
import { PARTICIPANT_SHAPE, readParticipant } from './participant-input.ts';
import { TimeOptions, timesOf, withTimes } from './time-options.ts';

const Options = ServerOptions.extend(TimeOptions.shape)
  .extend(SeverityOptions.shape)
  .extend({
    title: z.string().optional(),
    service: z.array(z.string()).default([]),
    tag: z.array(z.string()).default([]),
    participant: z.array(z.string()).default([]),
    severity: Severity.optional(),
    private: z.boolean().default(false),
  });
type Options = z.infer<typeof Options>;

/** `kintsugi incident new`: creates an incident; asks for what is missing where somebody can answer. */
export function newCommand(): Command {
  const command = new Command('new')
    .description('create an incident')
    .argument('[title]', 'what happened, in a line')
    .option('--title <title>', 'the same as an option')
    .option('--service <name>', 'a service that was affected; several: repeat, or a,b', collect)
    .option('--tag <tag>', 'a tag; several: repeat, or a,b', collect)
    .option('--participant <who>', `somebody who took part, as ${PARTICIPANT_SHAPE}`, collectWhole)
    .option('--private', 'only participants and admins see it')
    .addOption(
      new Option('--severity <severity>', 'decide it (else it is proposed)').choices(SEVERITIES),
    );
  withFacts(withTimes(command));
  return withServer(command).action(
    act(Options, async ({ args, options, out }) => {
      const title = options.title ?? args[0] ?? (await askTitle(options.json));
      const times = await askTimes(options, args[0] === undefined && options.title === undefined);
      const { client, url } = await connect(options);
      const people = options.participant.length > 0 ? await everybody(client) : [];
      const body: NewIncident = {
        title,
        services: options.service,
        tags: options.tag,
        ...times,
        visibility: options.private ? Visibility.enum.private : Visibility.enum.workspace,
        participants: options.participant.map((written) => readParticipant(written, people)),
        severityFacts: readFacts(options) ?? null,
        severity: options.severity ?? null,
        severityReason: options.reason ?? null,
      };
      const idempotencyKey = randomUUID();
      const incident = await client.json(endpoints.createIncident, { body, idempotencyKey });
      out.result(incident, () => {
        out.line(sentence(incident));
        out.line(out.color.dim(`  ${url}/incidents/${incident.id}`));
        out.line(
          out.color.dim(
            `  next: kintsugi evidence add FILE… --incident ${incidentName(incident.number)}`,
          ),
        );
      });
      return undefined;
    }),
  );
}

const sentence = (incident: IncidentView): string => {
  const severity = incident.severity === null ? '' : ` (${incident.severity})`;
  return `${incidentName(incident.number)}${severity} is there: ${incident.title}`;
};

async function askTitle(json: boolean): Promise<string> {
  if (!canAsk(json)) throw missing('The title', '--title "Checkout was down"');
  return askText('What happened, in a line?');
}

/** Asks for start and end too, where the title had to be asked for. */
async function askTimes(options: Options, asked: boolean) {
  const given = await timesOf(options);
  if (!asked || !canAsk(options.json)) return given;
  const ask = async (question: string, option: string) => {
    const text = await askText(`${question} (2026-03-10T13:02Z; empty when not known)`, true);
    return text === '' ? null : parseWhen(text, option, options.zone);
  };
  const startedAt = given.startedAt ?? (await ask('When did it start?', '--started'));
  const resolvedAt = given.resolvedAt ?? (await ask('When was it over?', '--resolved'));
  return { ...given, startedAt, resolvedAt };
}
