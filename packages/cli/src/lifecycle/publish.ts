import { type Client, endpoints, type IncidentView } from '@kintsugi/contract';
import { incidentName } from '@kintsugi/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { collect } from '../shared/lists.ts';
import { answerAsks } from './acknowledge.ts';

const Options = ServerOptions.extend({
  acknowledge: z.array(z.string()).default([]),
  note: z.string().optional(),
});
type Options = z.infer<typeof Options>;

/** States in which a post-mortem is published; publishing then makes a new revision. */
const PUBLISHED = new Set<IncidentView['state']>(['published', 'reviewing', 'closed']);

/** `kintsugi publish INC-12`: publishes, or publishes later changes as a new revision. */
export const publishCommand = (): Command =>
  withServer(
    new Command('publish')
      .description('publish the post-mortem, or its later changes as a new revision')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .option(
        '--acknowledge <id>',
        'say yes to what publishing only asks; may be repeated',
        collect,
      )
      .option('--note <text>', 'what changed, for the history'),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const { client, url } = await connect(options);
      const incident = await findIncident(client, word);
      const published = await publish(client, incident, options);
      out.result(published, () => {
        out.line(`${out.color.green('✓')} ${incidentName(published.number)} is published.`);
        out.line(out.color.dim(`  ${url}/incidents/${published.id}/published`));
        out.line(
          out.color.dim(`  kintsugi export ${incidentName(published.number)} -o postmortem.md`),
        );
      });
      return undefined;
    }),
  );

function publish(client: Client, incident: IncidentView, options: Options): Promise<IncidentView> {
  const params = { incidentId: incident.id };
  const { version } = incident;
  return answerAsks(options, (asked) => {
    const acknowledged = [...asked];
    return PUBLISHED.has(incident.state)
      ? client.json(endpoints.publishAgain, {
          params,
          body: { version, acknowledged, note: options.note ?? null },
        })
      : client.json(endpoints.moveLifecycle, {
          params,
          body: { version, to: 'published', acknowledged, reason: options.note ?? null },
        });
  });
}
