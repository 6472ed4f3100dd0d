import { createHash, randomBytes } from 'node:crypto';
import { KintsugiError } from '@kintsugi/domain';
import type { StoredInvitation } from '@kintsugi/store';

/** How long an invitation works. */
export const INVITATION_DAYS = 7;

/** A new secret for a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: of 256 random bits a plain hash is enough. */
export const tokenSha256 = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Where an invitation stands at a moment. */
export function invitationState(
  invitation: StoredInvitation,
  now: string,
): 'open' | 'accepted' | 'revoked' | 'expired' {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return Date.parse(invitation.expiresAt) <= Date.parse(now) ? 'expired' : 'open';
}

const WHY = {
  accepted: 'It was used already: an invitation works once.',
  revoked: 'It was revoked.',
  expired: `It is older than ${INVITATION_DAYS} days.`,
  unknown: 'Nothing is known of it; perhaps a part of the link is missing.',
} as const;

/**
 * The invitation, if it can still be accepted.
 *
 * @throws KintsugiError `auth/invitation-invalid` with the reason
 */
export function openInvitation(found: StoredInvitation | null, now: string): StoredInvitation {
  const state = found ? invitationState(found, now) : 'unknown';
  if (found && state === 'open') return found;
  const why = WHY[state === 'open' ? 'unknown' : state];
  throw new KintsugiError(
    'auth/invitation-invalid',
    `This invitation cannot be accepted. ${why} Ask for a new one.`,
  );
}
