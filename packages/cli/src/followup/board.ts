import { endpoints } from '@kintsugi/contract';
import { BOARD_GROUP_TEXT, BOARD_GROUPS, incidentName } from '@kintsugi/domain';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { showInstant } from '../shared/when.ts';

/** `kintsugi board`: what needs us? */
export const boardCommand = (): Command =>
  withServer(
    new Command('board').description(
      'what needs us: write-ups, meetings, corrections, actions, reviews',
    ),
  ).action(
    act(ServerOptions, async ({ options, out }) => {
      const { client } = await connect(options);
      const { items } = await client.json(endpoints.getBoard, {});
      out.result({ items }, () => {
        for (const group of BOARD_GROUPS) {
          const { title, empty } = BOARD_GROUP_TEXT[group];
          const rows = items.filter((item) => item.group === group);
          out.line(out.color.bold(title));
          if (rows.length === 0) out.line(`  ${out.color.dim(empty)}`);
          else {
            out.table(
              [
                { title: ' ', paint: out.color.red },
                { title: 'Incident', paint: out.color.bold },
                { title: 'Due (UTC)' },
                { title: 'Owner' },
                { title: 'What' },
                { title: 'Why' },
              ],
              rows.map((item) => [
                item.overdue ? '!' : '',
                incidentName(item.incidentNumber),
                showInstant(item.dueAt),
                item.owner ?? '',
                item.title,
                item.why,
              ]),
            );
          }
          out.line();
        }
      });
      return undefined;
    }),
  );
