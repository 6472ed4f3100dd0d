import type { Actor } from '@kintsugi/domain';
import type { Deps } from '../../shared/deps.ts';
import { requirePermission } from '../../shared/permission.ts';
import { readExamples } from './manifest.ts';

/** A worked example as it is offered. */
export interface OfferedExample {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** The worked examples that can be loaded. */
export async function listExamples(
  deps: Pick<Deps, 'examples'>,
  actor: Actor,
): Promise<{ readonly items: OfferedExample[] }> {
  requirePermission(actor, 'read');
  const examples = await readExamples(deps.examples);
  const items = examples.map(({ id, title, about, severity, evidence, services }) => ({
    id,
    title,
    about:
      about ??
      `${severity} in ${services.join(', ')}: ${evidence.length} evidence files and a finished post-mortem.`,
  }));
  return { items };
}
