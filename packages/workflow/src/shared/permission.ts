import { type Actor, KintsugiError, may, type Permission } from '@kintsugi/domain';

const NEEDS: Record<Permission, string> = {
  read: 'Reading',
  write: 'Changing something needs the role member or above',
  facilitate: 'Facilitating needs the role facilitator or above',
  publish: 'Publishing needs the role facilitator or above',
  administer: 'This needs the role admin or above',
};

/**
 * Refuses an actor whose role does not allow something.
 *
 * @throws KintsugiError `auth/not-signed-in` for the visitor before the first account,
 *   `auth/not-allowed` for a role that is too low
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (may[permission](actor.role)) return;
  if (actor.kind === 'firstLook') {
    throw new KintsugiError(
      'auth/not-signed-in',
      'This is a first look, for reading only. Create the owner’s account to change things.',
    );
  }
  throw new KintsugiError(
    'auth/not-allowed',
    `${NEEDS[permission]}; yours is ${actor.role}. Ask an admin of the workspace.`,
  );
}
