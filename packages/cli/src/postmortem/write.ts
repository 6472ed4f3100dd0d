import { endpoints } from '@kintsugi/contract';
import { PROSE_KEYS, ProseKey } from '@kintsugi/domain';
import { Argument, Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { readText } from '../shared/read-text.ts';

/** `kintsugi write INC-12 summary [FILE]`: replaces one field of prose by Markdown. */
export const writeCommand = (): Command =>
  withServer(
    new Command('write')
      .description('replace a field of the post-mortem by Markdown')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .addArgument(new Argument('<field>', 'which').choices(PROSE_KEYS))
      .argument('[file]', 'the Markdown; - or nothing reads standard input', '-'),
  ).action(
    act(ServerOptions, async ({ args: [word = '', field, file = '-'], options, out }) => {
      const markdown = await readText(file);
      const proseKey = ProseKey.parse(field);
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const params = { incidentId };
      const { proseVersion } = await client.json(endpoints.getPostMortem, { params });
      const written = await client.json(endpoints.writeProse, {
        params: { incidentId, proseKey },
        body: { markdown, version: proseVersion },
      });
      out.result(written, () => {
        out.line(`${proseKey} is written.`);
      });
      return undefined;
    }),
  );
