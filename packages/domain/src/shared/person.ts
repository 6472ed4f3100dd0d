import { z } from 'zod';
import { Id, Version } from './id.ts';
import { Role } from './roles.ts';
import { line } from './text.ts';

/** A handle as people write it after an `@`: letters, digits, dot, dash, underscore. */
export const Handle = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}._-]+$/u, { error: 'Letters, digits, dot, dash and underscore only.' });

/**
 * Somebody the workspace knows: a participant of incidents, an owner of actions. A person may have
 * an account (then `role` is set) or be known by name only.
 */
export const Person = z.object({
  id: Id,
  name: line(120),
  email: z.email().max(254).nullable(),
  handle: Handle,
  role: Role.nullable().meta({
    description: 'The role in the workspace; null without an account.',
  }),
  version: Version,
});
export type Person = z.infer<typeof Person>;

/**
 * The person an `@handle`, an e-mail address or a name means, or null.
 * Handles and e-mail addresses are compared without case; a name only when it is unambiguous.
 */
export function findPerson<P extends Pick<Person, 'name' | 'email' | 'handle'>>(
  people: readonly P[],
  written: string,
): P | null {
  const key = written.trim().replace(/^@/, '').toLowerCase();
  if (key === '') return null;
  const exact = people.find(
    (p) => p.handle.toLowerCase() === key || p.email?.toLowerCase() === key,
  );
  if (exact) return exact;
  const named = people.filter((p) => p.name.toLowerCase() === key);
  return named.length === 1 ? (named[0] ?? null) : null;
}
