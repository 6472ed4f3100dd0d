import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@kintsugi/domain';
import { KintsugiError } from '@kintsugi/domain';
import { type AccountDeps, firstLook, hasOwner, identifyByProof } from '@kintsugi/workflow';
import { type Accepted, rememberAccepted } from './accepted.ts';
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
  const keys = rememberAccepted((key) => keyIdOf({ deps, auth, workspaceId }, key));
  const sessions = rememberAccepted((cookie) => sessionIdOf(auth, cookie));
  let ownerExists = false;
  const isFirstLook = async (arrival: Arrival): Promise<boolean> => {
    if (ownerExists || !isFromThisMachine(arrival)) return false;
    ownerExists = await hasOwner(deps, workspaceId);
    return !ownerExists;
  };
  const byProof = async (kind: 'session' | 'api-key', accepted: Accepted, secret: string) => {
    const id = await accepted.idOf(secret);
    if (id === null) return null;
    const found = await identifyByProof(deps, workspaceId, { kind, id });
    if (found === null) accepted.forget(secret);
    return found;
  };
  return async ({ headers, socket }) => {
    const key = bearerOf(headers);
    // A key that is wrong is an error, not nobody: whoever sends one believes that it works.
    if (key !== null) return (await byProof('api-key', keys, key))?.actor ?? refuseKey();
    const { cookie } = headers;
    const session = cookie === undefined ? null : await byProof('session', sessions, cookie);
    if (session) return session.actor;
    return (await isFirstLook({ headers, socket })) ? firstLook(workspaceId) : null;
  };
}

const bearerOf = (headers: IncomingHttpHeaders): string | null => {
  if (headers.authorization === undefined) return null;
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
  return key ?? '';
};

function refuseKey(): never {
  throw new KintsugiError(
    'auth/not-signed-in',
    'This API key does not work: it is unknown, expired or deleted. Create one in the settings.',
  );
}

interface KeyCheck {
  readonly deps: Pick<AccountDeps, 'db'>;
  readonly auth: Auth;
  readonly workspaceId: string;
}

/**
 * The library calls a key invalid, too, when the database could not be asked. Before anybody is told that
 * their key does not work, the database must have answered before and after a second look.
 */
async function keyIdOf({ deps, auth, workspaceId }: KeyCheck, key: string): Promise<string | null> {
  const look = async () => (await auth.api.verifyApiKey({ body: { key } })).key?.id ?? null;
  const first = await look();
  if (first !== null) return first;
  await hasOwner(deps, workspaceId);
  const second = await look();
  await hasOwner(deps, workspaceId);
  return second;
}

async function sessionIdOf(auth: Auth, cookie: string): Promise<string | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  return found?.session.id ?? null;
}
