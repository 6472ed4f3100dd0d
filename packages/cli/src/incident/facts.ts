import type { SeverityFacts } from '@kintsugi/domain';
import type { Command } from 'commander';
import { z } from 'zod';
import { askText, askYes } from '../shared/ask.ts';
import { wholeNumber } from '../shared/numbers.ts';

/** The options that state the facts from which a severity is proposed, and the reason to differ. */
export const SeverityOptions = z.object({
  customerFacing: z.boolean().optional(),
  outageMinutes: z.number().optional(),
  degraded: z.boolean().optional(),
  workaround: z.boolean().optional(),
  internalOnly: z.boolean().optional(),
  caughtBeforeImpact: z.boolean().optional(),
  reason: z.string().optional(),
});
type SeverityOptions = z.infer<typeof SeverityOptions>;

/** Adds them. */
export const withFacts = (command: Command): Command =>
  command
    .optionsGroup('Severity, from facts:')
    .option('--customer-facing', 'customers noticed')
    .option('--no-customer-facing', 'they did not')
    .option(
      '--outage-minutes <n>',
      'minutes customers could not use it at all',
      wholeNumber(0, 10_000_000),
    )
    .option('--degraded', 'it was slower or worse')
    .option('--no-degraded', 'it was not')
    .option('--workaround', 'there was another way')
    .option('--no-workaround', 'there was none')
    .option('--internal-only', 'only people inside were affected')
    .option('--no-internal-only', 'people outside were, too')
    .option('--caught-before-impact', 'a near-miss')
    .option('--no-caught-before-impact', 'it had an effect')
    .option('--reason <text>', 'why the severity differs from the proposal');

/** The facts that were stated; undefined when none was. */
export function readFacts(options: SeverityOptions): SeverityFacts | undefined {
  const facts: SeverityFacts = {
    customerFacing: options.customerFacing ?? null,
    outageMinutes: options.outageMinutes ?? null,
    degraded: options.degraded ?? null,
    workaround: options.workaround ?? null,
    internalOnly: options.internalOnly ?? null,
    caughtBeforeImpact: options.caughtBeforeImpact ?? null,
  };
  return Object.values(facts).some((fact) => fact !== null) ? facts : undefined;
}

/** Asks for the facts, no further than they are needed to propose a severity. */
export async function askFacts(): Promise<SeverityFacts> {
  const unknown: SeverityFacts = {
    customerFacing: null,
    outageMinutes: null,
    degraded: null,
    workaround: null,
    internalOnly: null,
    caughtBeforeImpact: null,
  };
  if (await askYes('Was it caught before anyone was affected?')) {
    return { ...unknown, caughtBeforeImpact: true };
  }
  const near = { ...unknown, caughtBeforeImpact: false };
  if (!(await askYes('Did customers notice?', true))) {
    return { ...near, customerFacing: false, internalOnly: true };
  }
  const minutes = Number(
    await askText('For how many minutes could they not use it at all? (0: never)'),
  );
  const degraded = await askYes('Was the service degraded?', true);
  const workaround = await askYes('Was there a workaround?');
  return {
    ...near,
    customerFacing: true,
    internalOnly: false,
    outageMinutes: Number.isFinite(minutes) && minutes >= 0 ? minutes : null,
    degraded,
    workaround,
  };
}
