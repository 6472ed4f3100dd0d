import { type Client, endpoints } from '@kintsugi/contract';
import type { TimelineEntry } from '@kintsugi/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { eventId, eventRef } from '../evidence/event-ref.ts';
import { EventOptions, findEvents, withEvents } from '../evidence/events.ts';
import { filesOf } from '../evidence/find-file.ts';
import { act, type Call } from '../shared/act.ts';
import { askSome, canAsk } from '../shared/ask.ts';
import { type Connection, connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { oneLine } from '../shared/plain.ts';
import { showInstant } from '../shared/when.ts';
import { showEntries } from './show.ts';

const Options = ServerOptions.extend(EventOptions.shape).extend({
  all: z.boolean().default(false),
  limit: z.number(),
});
type PickCall = Call<z.infer<typeof Options>>;

/** How many events the server takes at once. */
const BATCH = 500;

/** `kintsugi timeline pick INC-12 FILE#NUMBER…`: puts events of the evidence onto the timeline. */
export const pickCommand = (): Command =>
  withServer(
    withEvents(
      new Command('pick')
        .description('put events of the evidence onto the timeline, each with its citation')
        .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
        .argument(
          '[events...]',
          'as evidence events shows them (checkout-api.log#15563); else choose below',
        )
        .option('--all', 'all events that the options below choose')
        .option('--limit <n>', 'how many to choose from', wholeNumber(1, 10_000), 100),
    ),
  ).action(
    act(Options, async (call) => {
      const { args, options, out } = call;
      const connection = await connect(options);
      const { id: incidentId } = await findIncident(connection.client, args[0] ?? '');
      const eventIds = await chosenEvents(call, connection, incidentId);
      const picked = await pick(connection.client, incidentId, eventIds);
      out.result(picked, () => {
        if (picked.added.length > 0) showEntries(picked.added, out);
        const there = picked.alreadyThere > 0 ? `, ${picked.alreadyThere} were there already` : '';
        out.line(`${picked.added.length} added${there}.`);
      });
      return undefined;
    }),
  );

async function chosenEvents(
  { args, options }: PickCall,
  connection: Connection,
  incidentId: string,
): Promise<string[]> {
  const named = args.slice(1);
  if (named.length > 0) {
    const files = await filesOf(connection.client, incidentId);
    return named.map((word) => eventId(word, files));
  }
  if (!options.all && !canAsk(options.json)) {
    throw new Failure({
      exitCode: EXIT.usage,
      what: 'Which events is not said.',
      todo: 'Name them (checkout-api.log#15563), or choose with -q, --file, --level, --from, --to and --all.',
    });
  }
  const { items, more } = await findEvents(connection, incidentId, options);
  if (options.all && more) throw tooMany(options.limit);
  if (items.length === 0) {
    throw new Failure({ exitCode: EXIT.failed, what: 'No event fits.' });
  }
  if (options.all) return items.map(({ id }) => id);
  return askSome(
    `Which of these ${items.length} events belong on the timeline?`,
    items.map((event) => ({
      value: event.id,
      label: `${showInstant(event.at)}  ${oneLine(event.text)}`,
      hint: eventRef(event),
    })),
  );
}

const tooMany = (limit: number): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what: `More than ${limit} events fit: that many would bury the moments that matter.`,
    todo: 'Narrow it down, or give a larger --limit.',
  });

async function pick(
  client: Client,
  incidentId: string,
  eventIds: readonly string[],
): Promise<{ added: TimelineEntry[]; alreadyThere: number }> {
  const added: TimelineEntry[] = [];
  let alreadyThere = 0;
  for (let start = 0; start < eventIds.length; start += BATCH) {
    const answer = await client.json(endpoints.pickEvents, {
      params: { incidentId },
      body: { eventIds: eventIds.slice(start, start + BATCH) },
    });
    added.push(...answer.added);
    alreadyThere += answer.alreadyThere;
  }
  return { added, alreadyThere };
}
