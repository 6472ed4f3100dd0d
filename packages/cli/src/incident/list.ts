import { endpoints } from '@kintsugi/contract';
import {
  incidentName,
  LIFECYCLE_STATE_NAMES,
  LIFECYCLE_STATES,
  LifecycleState,
  SEVERITIES,
  Severity,
} from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { allPages } from '../shared/all-pages.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { showInstant } from '../shared/when.ts';
import { deadlineWords } from './deadline.ts';

const Options = ServerOptions.extend({
  severity: Severity.optional(),
  state: LifecycleState.optional(),
  service: z.string().optional(),
  tag: z.string().optional(),
  limit: z.number(),
});

/** `kintsugi incident list [WORDS]`. */
export function listCommand(): Command {
  const command = new Command('list')
    .description('list incidents, newest first')
    .argument('[words...]', 'words of the title, a service, a tag or the name')
    .addOption(new Option('--severity <severity>', 'only these').choices(SEVERITIES))
    .addOption(new Option('--state <state>', 'only these').choices(LIFECYCLE_STATES))
    .option('--service <name>', 'only of this service')
    .option('--tag <tag>', 'only with this tag')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 50);
  return withServer(command).action(
    act(Options, async ({ args, options, out }) => {
      const { client } = await connect(options);
      const { severity, state, service, tag } = options;
      const filter = { ...(severity && { severity }), ...(state && { state }) };
      const { items, more } = await allPages(
        (cursor) =>
          client.json(endpoints.listIncidents, {
            query: {
              ...filter,
              ...(service !== undefined && { service }),
              ...(tag !== undefined && { tag }),
              ...(args.length > 0 && { q: args.join(' ') }),
              limit: Math.min(options.limit, 500),
              ...cursor,
            },
          }),
        options.limit,
      );
      out.result({ items, more }, () => {
        if (items.length === 0) {
          out.line('No incident. Create one with: kintsugi incident new');
          return;
        }
        const now = new Date().toISOString();
        out.table(
          [
            { title: 'Incident', paint: out.color.bold },
            { title: 'Severity' },
            { title: 'State' },
            { title: 'Started (UTC)' },
            { title: 'Write-up' },
            { title: 'Title' },
          ],
          items.map((incident) => [
            incidentName(incident.number),
            incident.severity ?? '–',
            LIFECYCLE_STATE_NAMES[incident.state],
            showInstant(incident.startedAt),
            deadlineWords(incident, now),
            incident.title,
          ]),
        );
        if (more) out.note(`There are more; --limit ${options.limit * 4} shows them.`);
      });
      return undefined;
    }),
  );
}
