import { writeFile } from 'node:fs/promises';
import { endpoints } from '@kintsugi/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findIncident, INCIDENT_ARGUMENT, INCIDENT_HELP } from '../shared/incident-ref.ts';
import { wholeNumber } from '../shared/numbers.ts';

const Options = ServerOptions.extend({
  output: z.string().optional(),
  revision: z.number().optional(),
});

/** `kintsugi export INC-12 -o FILE`: the post-mortem as Markdown, which imports back without loss. */
export const exportCommand = (): Command =>
  withServer(
    new Command('export')
      .description('a post-mortem as a Markdown file, which imports back without loss')
      .argument(INCIDENT_ARGUMENT, INCIDENT_HELP)
      .option('-o, --output <file>', 'where to (else standard output)')
      .option(
        '--revision <n>',
        'a published revision (else as it stands now)',
        wholeNumber(1, 1_000_000),
      ),
  ).action(
    act(Options, async ({ args: [word = ''], options, out }) => {
      const { client } = await connect(options);
      const { id: incidentId } = await findIncident(client, word);
      const markdown = await client.text(endpoints.getMarkdown, {
        params: { incidentId },
        query: options.revision === undefined ? {} : { revision: options.revision },
      });
      if (options.output === undefined) {
        out.result({ markdown }, () => process.stdout.write(markdown));
        return undefined;
      }
      const file = options.output;
      await save(file, markdown);
      out.result({ file, bytes: Buffer.byteLength(markdown) }, () => {
        out.line(`${file} is written.`);
      });
      return undefined;
    }),
  );

async function save(file: string, markdown: string): Promise<void> {
  try {
    await writeFile(file, markdown);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure({ exitCode: EXIT.usage, what: `${file} cannot be written: ${why}`, cause });
  }
}
