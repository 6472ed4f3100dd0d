import { type Actor, may } from '../shared/roles.ts';
import type { Visibility } from './incident.ts';

/**
 * Who sees an incident: a private one is visible to its participants and to admins alone, in every
 * list, search, feed, export and count. The store's queries hold the same rule as SQL.
 */
export const maySee = (
  actor: Pick<Actor, 'role' | 'personId' | 'kind'>,
  incident: { readonly visibility: Visibility; readonly participantIds: readonly string[] },
): boolean =>
  incident.visibility === 'workspace' ||
  actor.kind === 'system' ||
  may.administer(actor.role) ||
  (actor.personId !== null && incident.participantIds.includes(actor.personId));
