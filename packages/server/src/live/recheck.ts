import type { Connection, Document } from '@hocuspocus/server';
import { KintsugiError } from '@kintsugi/domain';
import { type Logger, type ProseDeps, proseAccess } from '@kintsugi/workflow';
import type { IdentifyRequest } from '../auth/identify-request.ts';
import { CLOSES } from './limits.ts';
import type { LiveContext } from './live-context.ts';

/** What is needed to ask again who may take part. */
export interface RecheckDeps {
  readonly deps: ProseDeps & { readonly log: Logger };
  readonly identify: IdentifyRequest;
}

/**
 * Asks again who may take part in a document: a session that ended, a role that changed, an incident
 * that became private. Who may no longer see it is let go; who may no longer write reads on.
 */
export async function recheckDocument(on: RecheckDeps, document: Document): Promise<void> {
  for (const connection of document.getConnections()) {
    try {
      await recheck(on, connection);
    } catch (error) {
      on.deps.log.error({ err: error }, 'Whether somebody may still take part could not be asked.');
    }
  }
}

async function recheck(on: RecheckDeps, connection: Connection<LiveContext>): Promise<void> {
  const { arrival, incidentId } = connection.context;
  if (arrival === null) return;
  try {
    const actor = await on.identify(arrival);
    if (!actor) throw new KintsugiError('auth/not-signed-in', 'Sign in again.');
    const { readOnly } = await proseAccess(on.deps, actor, { incidentId });
    connection.readOnly = readOnly;
  } catch (error) {
    // Only an answer ends a connection, never a database that could not be asked.
    if (!(error instanceof KintsugiError)) throw error;
    connection.close(CLOSES.revoked);
    connection.webSocket.close(CLOSES.revoked.code, CLOSES.revoked.reason);
  }
}
