import { endpoints } from '@kintsugi/contract';
import { incidentName, SEVERITIES, Severity } from '@kintsugi/domain';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { allPages } from '../shared/all-pages.ts';
import { connect, ServerOptions, withServer } from '../shared/connection.ts';
import { wholeNumber } from '../shared/numbers.ts';
import { oneLine } from '../shared/plain.ts';
import { showInstant } from '../shared/when.ts';

const Options = ServerOptions.extend({
  severity: Severity.optional(),
  service: z.string().optional(),
  tag: z.string().optional(),
  limit: z.number(),
});

/** `kintsugi library [WORDS]`: published post-mortems, newest or best match first. */
export const libraryCommand = (): Command =>
  withServer(
    new Command('library')
      .description('list or search published post-mortems')
      .argument('[words...]', 'what to search for')
      .addOption(new Option('--severity <severity>', 'only these').choices(SEVERITIES))
      .option('--service <name>', 'only of this service')
      .option('--tag <tag>', 'only with this tag')
      .option('--limit <n>', 'how many at most', wholeNumber(1, 10_000), 20),
  ).action(
    act(Options, async ({ args, options, out }) => {
      const { client } = await connect(options);
      const { severity, service, tag, limit } = options;
      const query = {
        ...(args.length > 0 && { q: args.join(' ') }),
        ...(severity && { severity }),
        ...(service !== undefined && { service }),
        ...(tag !== undefined && { tag }),
        limit: Math.min(limit, 500),
      };
      const { items, more } = await allPages(
        (cursor) => client.json(endpoints.searchLibrary, { query: { ...query, ...cursor } }),
        limit,
      );
      out.result({ items, more }, () => {
        if (items.length === 0) out.line('No published post-mortem fits.');
        for (const item of items) {
          const about = [item.severity, showInstant(item.publishedAt), item.services.join(', ')];
          out.line(
            `${out.color.bold(incidentName(item.number))}  ${oneLine(item.title)}  ${out.color.dim(about.filter(Boolean).join(' · '))}`,
          );
          const words = oneLine(item.excerpt ?? item.summary);
          out.line(`    ${words.replace(/⟦(.*?)⟧/g, (_, hit: string) => out.color.yellow(hit))}`);
        }
        if (more) out.note('There are more: give a larger --limit.');
      });
      return undefined;
    }),
  );
