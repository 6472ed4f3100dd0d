import type { Actor } from '@kintsugi/domain';
import { type AuditRecord, type ChangedWhat, recordChange, type Tx } from '@kintsugi/store';
import type { Deps } from './deps.ts';

/** Writes down a change of something that belongs to an incident, in the change's transaction. */
export type Recorder = (
  tx: Tx,
  what: ChangedWhat,
  change: Omit<AuditRecord, 'incidentId'>,
) => Promise<void>;

/**
 * How changes of one incident's belongings are written down: in the audit log, as the incident's
 * time of last change, and to every open page.
 */
export const recorder =
  (deps: Pick<Deps, 'now'>, actor: Actor, incidentId: string): Recorder =>
  (tx, what, change) =>
    recordChange(tx, actor, { ...change, incidentId, what, at: deps.now() });
