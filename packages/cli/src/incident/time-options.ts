import type { IncidentTimes } from '@kintsugi/domain';
import type { Command } from 'commander';
import { z } from 'zod';
import { parseWhen } from '../shared/when.ts';

/** The options that give an incident's four times. */
export const TimeOptions = z.object({
  started: z.string().optional(),
  detected: z.string().optional(),
  mitigated: z.string().optional(),
  resolved: z.string().optional(),
  zone: z.string().optional(),
});
type TimeOptions = z.infer<typeof TimeOptions>;

/** Adds them. */
export const withTimes = (command: Command): Command =>
  command
    .optionsGroup('Times:')
    .option('--started <time>', 'when it began, as 2026-03-10T13:02Z')
    .option('--detected <time>', 'when somebody or something noticed')
    .option('--mitigated <time>', 'when users were no longer affected')
    .option('--resolved <time>', 'when it was over')
    .option('--zone <zone>', 'time zone of the times that state none, as Europe/Zurich');

/** The times that were given, in UTC. */
export async function timesOf(options: TimeOptions): Promise<Partial<IncidentTimes>> {
  const read = (text: string | undefined, name: string) =>
    text === undefined ? undefined : parseWhen(text, `--${name}`, options.zone);
  const startedAt = await read(options.started, 'started');
  const detectedAt = await read(options.detected, 'detected');
  const mitigatedAt = await read(options.mitigated, 'mitigated');
  const resolvedAt = await read(options.resolved, 'resolved');
  return {
    ...(startedAt !== undefined && { startedAt }),
    ...(detectedAt !== undefined && { detectedAt }),
    ...(mitigatedAt !== undefined && { mitigatedAt }),
    ...(resolvedAt !== undefined && { resolvedAt }),
  };
}
