import { endpoints, type Timeline } from '@kintsugi/contract';
import type { TimelineEntry } from '@kintsugi/domain';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import type { Output } from '../shared/output.ts';
import { plain } from '../shared/plain.ts';
import { showInstant } from '../shared/when.ts';

/** `kintsugi timeline show INC-12`: the entries by time, and what a reader would ask. */
export const showCommand = (): Command =>
  withServer(
    new Command('show')
      .description('show the timeline, and what a reader would ask about it')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP),
  ).action(
    act(ServerOptions, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const timeline = await client.json(endpoints.getTimeline, { params: { incidentId } });
      out.result(timeline, () => {
        showTimeline(timeline, out);
      });
      return undefined;
    }),
  );

function showTimeline({ entries, findings }: Timeline, out: Output): void {
  if (entries.length === 0) {
    out.line('The timeline is empty. Pick events with: kintsugi timeline pick INC-12 -q "…"');
  } else {
    showEntries(entries, out);
  }
  if (findings.length > 0) out.line();
  for (const finding of findings) {
    const at = finding.from === null ? '' : out.color.dim(` (${showInstant(finding.from)} UTC)`);
    out.line(`${out.color.yellow('?')} ${plain(finding.message)}${at}`);
  }
}

/** Entries as a table; the number in front is what `timeline update` and `remove` take. */
export function showEntries(entries: readonly TimelineEntry[], out: Output): void {
  out.table(
    [
      { title: '#', right: true, paint: out.color.dim },
      { title: 'Time (UTC)' },
      { title: 'Moment', paint: out.color.yellow },
      { title: 'Actor/System' },
      { title: 'Evidence' },
      { title: 'Event' },
    ],
    entries.map((entry, index) => [
      String(index + 1),
      showInstant(entry.at),
      entry.keyMoment ?? '',
      entry.actor ?? '',
      entry.citation ? `${entry.citation.file}:${entry.citation.line}` : '',
      entry.text,
    ]),
  );
}
