import { randomUUID } from 'node:crypto';
import { endpoints } from '@kintsugi/contract';
import { incidentName, type PostMortemDocument } from '@kintsugi/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import type { Output } from '../shared/output.ts';
import { plain } from '../shared/plain.ts';
import { readText } from '../shared/read-text.ts';

const Options = ServerOptions.extend({ dryRun: z.boolean().default(false) });

/** `kintsugi import FILE.md`: a Markdown post-mortem, of any template, as a new incident. */
export const importCommand = (): Command =>
  withServer(
    new Command('import')
      .description('a Markdown post-mortem, of ours or another template, as a new incident')
      .argument('<file>', 'the Markdown file, or - for standard input')
      .option('--dry-run', 'only show what would become of it'),
  ).action(
    act(Options, async ({ args: [file = '-'], options, out }) => {
      const markdown = await readText(file);
      const { client, url } = await connect(options);
      const imported = await client.json(endpoints.importMarkdown, {
        body: { markdown, dryRun: options.dryRun },
        ...(!options.dryRun && { idempotencyKey: randomUUID() }),
      });
      const { incidentId } = imported;
      const incident =
        incidentId === null
          ? null
          : await client.json(endpoints.getIncident, { params: { incidentId } });
      const name = incident && incidentName(incident.number);
      out.result({ ...imported, name }, () => {
        const became = name === null ? 'It would become' : `${name} is there`;
        out.line(`${became}: ${plain(imported.document.title)}`);
        showContents(imported.document, out);
        for (const note of imported.notes) out.line(`  ${out.color.yellow('·')} ${plain(note)}`);
        if (incidentId !== null) out.line(out.color.dim(`  ${url}/incidents/${incidentId}`));
      });
      return undefined;
    }),
  );

function showContents(document: PostMortemDocument, out: Output): void {
  const written = Object.values(document.prose).filter((text) => text.trim() !== '').length;
  const contents = [
    `${document.severity ?? 'no severity'}`,
    `${document.participants.length} participants`,
    `${document.timeline.length} timeline entries`,
    `${written} fields of prose`,
    `${document.causes.length} causes`,
    `${document.actions.length} action items`,
  ];
  out.line(out.color.dim(`  ${contents.join(', ')}`));
}
