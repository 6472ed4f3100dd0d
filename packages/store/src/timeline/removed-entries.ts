import { type Actor, Instant, KintsugiError, TimelineEntry } from '@kintsugi/domain';
import { z } from 'zod';
import type { Queryable } from '../database.ts';

/** All that was known of an entry when it was removed, as the audit log keeps it. */
const RemovedEntry = TimelineEntry.extend({
  /** The event of the evidence it was made from. */
  eventId: z.string().nullable().default(null),
  createdAt: Instant.optional(),
});
export type RemovedEntry = z.infer<typeof RemovedEntry>;

/**
 * An entry as it was when it was last removed. Whoever asks must see the incident.
 *
 * @throws KintsugiError `not-found` when no such entry was removed
 */
export async function loadRemovedEntry(
  db: Queryable,
  actor: Actor,
  ref: { readonly incidentId: string; readonly entryId: string },
): Promise<RemovedEntry> {
  const row = await db
    .selectFrom('audit_entry')
    .select('before')
    .where('workspace_id', '=', actor.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('verb', '=', 'remove-entry')
    .where('subject', '=', ref.entryId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) {
    throw new KintsugiError(
      'not-found',
      'No such timeline entry was removed here. Open the timeline again.',
    );
  }
  return RemovedEntry.parse(row.before);
}
