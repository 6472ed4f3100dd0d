import type { Actor } from '@kintsugi/domain';
import { type AuditLogEntry, listAudit as load } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';

/** Who changed what, newest first. */
export async function listAudit(
  deps: Deps,
  actor: Actor,
  input: {
    readonly incidentId?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<Page<AuditLogEntry>> {
  requirePermission(actor, 'administer');
  const { incidentId, limit } = input;
  const below = decodeCursor(z.uuid(), input.cursor);
  const rows = await load(deps.db, actor, { incidentId, below, limit: limit + 1 });
  return toPage(rows, limit, ({ id }) => id);
}
