import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { formatBytes } from '../shared/bytes.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { oneLine } from '../shared/plain.ts';
import { showInstant } from '../shared/when.ts';
import { STATE_WORDS } from './file-words.ts';
import { filesOf } from './find-file.ts';

/** `kintsugi evidence list INC-12`. */
export const listCommand = (): Command =>
  withServer(
    new Command('list')
      .description('list evidence files and what was read of them')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP),
  ).action(
    act(ServerOptions, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const { id } = await findIncident(client, word);
      const items = await filesOf(client, id);
      out.result({ items }, () => {
        if (items.length === 0) {
          out.line('No evidence yet. Add some with: kintsugi evidence add FILE… --incident …');
          return;
        }
        out.table(
          [
            { title: 'File', paint: out.color.bold },
            { title: 'Format' },
            { title: 'State' },
            { title: 'Size', right: true },
            { title: 'Events', right: true },
            { title: 'Not readable', right: true },
            { title: 'From (UTC)' },
            { title: 'To (UTC)' },
            { title: 'Zone' },
          ],
          items.map((file) => [
            file.name,
            file.format ?? '–',
            STATE_WORDS[file.state],
            formatBytes(file.bytes),
            file.events.toLocaleString('en'),
            file.unreadable.toLocaleString('en'),
            showInstant(file.firstAt),
            showInstant(file.lastAt),
            file.zone?.zone ?? '–',
          ]),
        );
        for (const { name, message } of items) {
          if (message) out.line(`${out.color.dim(`${oneLine(name)}:`)} ${oneLine(message)}`);
        }
      });
      return undefined;
    }),
  );
