import type { Invitation } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { listInvitations as load } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { invitationState } from './invitation-token.ts';

/** Invitations, newest first. */
export async function listInvitations(
  deps: Deps,
  actor: Actor,
  input: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Invitation>> {
  requirePermission(actor, 'administer');
  const below = decodeCursor(z.uuid(), input.cursor);
  const rows = await load(deps.db, actor.workspaceId, { below, limit: input.limit + 1 });
  const views = rows.map(({ acceptedAt, revokedAt, ...rest }) => ({
    ...rest,
    state: invitationState({ acceptedAt, revokedAt, ...rest }, deps.now()),
  }));
  return toPage(views, input.limit, ({ id }) => id);
}
