import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';

/** `kintsugi evidence formats`: what can be read, and how times without a zone are taken. */
export const formatsCommand = (): Command =>
  withServer(new Command('formats').description('list the formats that can be read')).action(
    act(ServerOptions, async ({ options, out }) => {
      const { client } = await connect(options);
      const { items } = await client.json(endpoints.listFormats, {});
      out.result({ items }, () => {
        out.table(
          [
            { title: 'Format', paint: out.color.bold },
            { title: 'What it is' },
            { title: 'Times without a zone' },
          ],
          items.map(({ id, title, zones }) => [id, title, zones]),
        );
      });
      return undefined;
    }),
  );
