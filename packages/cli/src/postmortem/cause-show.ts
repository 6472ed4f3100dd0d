import { type Client, endpoints } from '@kintsugi/contract';
import { CAUSE_KIND_NAMES, type CauseNode } from '@kintsugi/domain';
import { Command } from 'commander';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import type { Output } from '../shared/output.ts';
import { oneLine } from '../shared/plain.ts';
import { numberedCauses } from './cause-tree.ts';

/** `kintsugi cause show INC-12`. */
export const showCommand = (): Command =>
  withServer(
    new Command('show')
      .description('show the tree of whys')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP),
  ).action(
    act(ServerOptions, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const { id } = await findIncident(client, word);
      const causes = await causesOf(client, id);
      out.result({ causes }, () => {
        if (causes.length === 0) out.line('No cause yet. Why was the error possible?');
        for (const { number, depth, node } of numberedCauses(causes)) {
          const category = node.category === null ? '' : `, ${node.category}`;
          const about = out.color.dim(`(${CAUSE_KIND_NAMES[node.kind].toLowerCase()}${category})`);
          out.line(
            `${'  '.repeat(depth)}${out.color.bold(number)}  ${oneLine(node.text)} ${about}`,
          );
        }
      });
      return undefined;
    }),
  );

/** The causes of an incident. */
export async function causesOf(client: Client, incidentId: string): Promise<CauseNode[]> {
  return (await client.json(endpoints.getPostMortem, { params: { incidentId } })).causes;
}

/** One cause on a line. */
export const showCause = (node: CauseNode, out: Output): void => {
  out.line(`${CAUSE_KIND_NAMES[node.kind]}: ${oneLine(node.text)}`);
};
