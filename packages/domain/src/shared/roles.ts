import { z } from 'zod';

/** What a member may do in a workspace, most powerful first. */
export const ROLES = ['owner', 'admin', 'facilitator', 'member', 'viewer'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who is acting. `firstLook` is the read-only visitor on localhost before an owner exists. */
export interface Actor {
  readonly kind: 'user' | 'api-key' | 'firstLook' | 'system';
  readonly workspaceId: string;
  readonly userId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly role: Role;
}

/** True when `role` is at least as powerful as `needed`. */
export const atLeast = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) <= ROLES.indexOf(needed);

/** One line a permission: who may. */
export const may = {
  read: (_: Role) => true,
  write: (role: Role) => atLeast(role, 'member'),
  facilitate: (role: Role) => atLeast(role, 'facilitator'),
  publish: (role: Role) => atLeast(role, 'facilitator'),
  administer: (role: Role) => atLeast(role, 'admin'),
  grant: (role: Role, granted: Role) => atLeast(role, 'admin') && atLeast(role, granted),
} as const;

/** What an actor may do, by the name used in messages. */
export type Permission = 'read' | 'write' | 'facilitate' | 'publish' | 'administer';
