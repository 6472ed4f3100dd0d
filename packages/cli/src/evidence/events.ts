import { endpoints } from '@kintsugi/contract';
import { type EvidenceEvent, LEVELS, Level } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { allPages } from '../shared/all-pages.ts';
import { type Connection, connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { wholeNumber } from '../shared/numbers.ts';
import type { Output } from '../shared/output.ts';
import { parseWhen, showInstant } from '../shared/when.ts';
import { eventRef } from './event-ref.ts';
import { filesOf, findFile } from './find-file.ts';

/** The options that choose events. */
export const EventOptions = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  zone: z.string().optional(),
  file: z.string().optional(),
  level: Level.optional(),
  q: z.string().optional(),
});
type EventOptions = z.infer<typeof EventOptions>;

/** Adds them. */
export const withEvents = (command: Command): Command =>
  command
    .option('--from <time>', 'not before, as 2026-03-10T13:00Z')
    .option('--to <time>', 'not after')
    .option('--zone <zone>', 'time zone of the times that state none')
    .option('--file <file>', 'of this evidence file only')
    .addOption(new Option('--level <level>', 'this level and above').choices(LEVELS))
    .option('-q, --q <words>', 'words that the record holds');

const Options = ServerOptions.extend(EventOptions.shape).extend({ limit: z.number() });

/** `kintsugi evidence events INC-12`: events of all evidence by time, each with its citation. */
export const eventsCommand = (): Command =>
  withServer(
    withEvents(
      new Command('events')
        .description('list events by time, each with the line it stands in')
        .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
        .option('--limit <n>', 'how many at most', wholeNumber(1, 10_000_000), 50),
    ),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const connection = await connect(options);
      const { id } = await findIncident(connection.client, word);
      const { items, more } = await findEvents(connection, id, options);
      out.result({ items, more }, () => {
        showEvents(items, out);
        if (more) out.note('There are more: narrow it down, or give a larger --limit.');
      });
      return undefined;
    }),
  );

/** The events that the options choose, by time. */
export async function findEvents(
  { client }: Connection,
  incidentId: string,
  options: EventOptions & { readonly limit: number },
): Promise<{ items: EvidenceEvent[]; more: boolean }> {
  const { from, to, file, level, q, limit, zone } = options;
  const query = {
    ...(from !== undefined && { from: await parseWhen(from, '--from', zone) }),
    ...(to !== undefined && { to: await parseWhen(to, '--to', zone) }),
    ...(file !== undefined && { fileId: findFile(await filesOf(client, incidentId), file).id }),
    ...(level && { level }),
    ...(q !== undefined && { q }),
    limit: Math.min(limit, 500),
  };
  return allPages(
    (cursor) =>
      client.json(endpoints.listEvents, { params: { incidentId }, query: { ...query, ...cursor } }),
    limit,
  );
}

/** Events as a table; the first column is what `timeline pick` takes. */
function showEvents(items: readonly EvidenceEvent[], out: Output): void {
  if (items.length === 0) {
    out.line('No event fits.');
    return;
  }
  out.table(
    [
      { title: 'Event', paint: out.color.bold },
      { title: 'Line', right: true },
      { title: 'Time (UTC)' },
      { title: 'Level' },
      { title: 'Source' },
      { title: 'Text' },
    ],
    items.map((event) => [
      eventRef(event),
      String(event.citation.line),
      showInstant(event.at),
      event.level ?? '',
      event.actor ? `${event.source} (${event.actor})` : event.source,
      event.text,
    ]),
  );
}
