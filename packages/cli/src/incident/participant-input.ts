import type { ParticipantInput } from '@kintsugi/contract';
import { findPerson, PARTICIPANT_ROLES, ParticipantRole, type Person } from '@kintsugi/domain';
import { z } from 'zod';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';

const ROLE_WORDS: Readonly<Record<string, ParticipantRole>> = {
  commander: 'incident_commander',
  'incident-commander': 'incident_commander',
  ic: 'incident_commander',
};

/** How a participant is written on the command line. */
export const PARTICIPANT_SHAPE = '"Ada Lovelace <ada@example.com>: responder"';

/**
 * A participant as written: `NAME`, `NAME <MAIL>` or `@HANDLE`, then perhaps `: ROLE` (responder when
 * left out). Somebody the workspace knows is taken by handle, e-mail address or name.
 *
 * @throws Failure for an unknown role, or a handle that nobody has
 */
export function readParticipant(written: string, people: readonly Person[]): ParticipantInput {
  const match = /^(.*?)(?::\s*([\w-]+)\s*)?$/s.exec(written.trim());
  const who = match?.[1]?.trim() ?? '';
  const role = readRole(match?.[2], written);
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/s.exec(who) ?? [undefined, who, undefined];
  const known = findPerson(people, email ?? name ?? '');
  if (known) return { personId: known.id, role };
  if (name?.startsWith('@')) {
    throw wrong(`Nobody called ${name} is known there.`);
  }
  if (!name) throw wrong(`“${written}” names nobody.`);
  if (email !== undefined && !z.email().safeParse(email).success) {
    throw wrong(`“${email}” is not an e-mail address.`);
  }
  return { name, ...(email !== undefined && { email }), role };
}

function readRole(word: string | undefined, written: string): ParticipantRole {
  if (word === undefined) return 'responder';
  const key = word.toLowerCase();
  const role = ParticipantRole.safeParse(ROLE_WORDS[key] ?? key.replaceAll('-', '_'));
  if (role.success) return role.data;
  throw wrong(
    `“${word}” in “${written}” is not a role; the roles are ${PARTICIPANT_ROLES.join(', ')}.`,
  );
}

const wrong = (what: string): Failure =>
  new Failure({
    exitCode: EXIT.usage,
    what,
    todo: `Write a participant as ${PARTICIPANT_SHAPE}, or @handle for somebody known.`,
  });
