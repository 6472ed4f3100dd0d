import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@kintsugi/domain';
import { KintsugiError } from '@kintsugi/domain';
import { type AccountDeps, firstLook, hasOwner, identify } from '@kintsugi/workflow';
import { roleOfKey } from './accounts.ts';
import type { Auth } from './better-auth.ts';
import { type Arrival, isFromThisMachine } from './loopback.ts';

/** Says who sends a request (or opens a web socket): null for nobody we know. */
export type IdentifyRequest = (arrival: Arrival) => Promise<Actor | null>;

/**
 * Makes the function that identifies a request: by API key, else by session cookie, else as the read-only
 * first look when it comes from this machine and no owner exists yet.
 */
export function createIdentify(
  deps: Pick<AccountDeps, 'db'>,
  auth: Auth,
  workspaceId: string,
): IdentifyRequest {
  let ownerExists = false;
  const isFirstLook = async (arrival: Arrival): Promise<boolean> => {
    if (ownerExists || !isFromThisMachine(arrival)) return false;
    ownerExists = await hasOwner(deps, workspaceId);
    return !ownerExists;
  };
  return async (arrival) => {
    const key = bearerOf(arrival.headers);
    if (key !== null) return identifyKey({ deps, auth, workspaceId }, key);
    const userId = await sessionUser(auth, arrival.headers);
    if (userId !== null) return identify(deps, { workspaceId, userId });
    return (await isFirstLook(arrival)) ? firstLook(workspaceId) : null;
  };
}

const bearerOf = (headers: IncomingHttpHeaders): string | null => {
  if (headers.authorization === undefined) return null;
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
  return key ?? '';
};

interface KeyCheck {
  readonly deps: Pick<AccountDeps, 'db'>;
  readonly auth: Auth;
  readonly workspaceId: string;
}

/**
 * The library calls a key invalid, too, when the database could not be asked. Before anybody is told that
 * their key does not work, the database must have answered before and after a second look.
 */
async function verifyKey({ deps, auth, workspaceId }: KeyCheck, key: string) {
  const first = await auth.api.verifyApiKey({ body: { key } });
  if (first.valid) return first;
  await hasOwner(deps, workspaceId);
  const second = await auth.api.verifyApiKey({ body: { key } });
  await hasOwner(deps, workspaceId);
  return second;
}

/** A key that is wrong is an error, not nobody: whoever sends one believes that it works. */
async function identifyKey(on: KeyCheck, key: string): Promise<Actor> {
  const { valid, key: found } = await verifyKey(on, key);
  const actor =
    valid && found
      ? await identify(on.deps, {
          workspaceId: on.workspaceId,
          userId: found.referenceId,
          keyRole: roleOfKey(found.metadata),
        })
      : null;
  if (actor) return actor;
  throw new KintsugiError(
    'auth/not-signed-in',
    'This API key does not work: it is unknown, expired or deleted. Create one in the settings.',
  );
}

async function sessionUser(auth: Auth, headers: IncomingHttpHeaders): Promise<string | null> {
  if (headers.cookie === undefined) return null;
  const session = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) });
  return session?.user.id ?? null;
}
