import { hostname, userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { createClient, endpoints, type Session } from '@kintsugi/contract';
import { askSecret, askText, canAsk, missing } from '../../shared/ask.ts';
import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';
import { fetchOrExplain } from '../../shared/fetch.ts';
import { fetchWithCookies } from './cookies.ts';

/** What is known before signing in. */
interface Credentials {
  readonly url: string;
  readonly apiKey?: string | undefined;
  readonly email?: string | undefined;
  readonly passwordStdin: boolean;
  readonly json: boolean;
}

/** The key to act with from now on, and who that is. */
interface SignedIn {
  readonly apiKey: string;
  readonly session: Session;
}

/** Checks the key given; or signs in with e-mail and password, once, to make a key. */
export async function signIn(credentials: Credentials): Promise<SignedIn> {
  const { url, apiKey } = credentials;
  if (apiKey === undefined) return makeKey(credentials);
  const client = createClient({ baseUrl: url, apiKey, fetch: fetchOrExplain(url) });
  const session = await client.json(endpoints.getSession, {});
  if (session.actor?.kind === 'api-key') return { apiKey, session };
  throw new Failure({
    exitCode: EXIT.refused,
    what: `${url} does not know this key.`,
    todo: `Make one under ${url}/settings, or sign in with --email.`,
  });
}

async function makeKey(credentials: Credentials): Promise<SignedIn> {
  const { url } = credentials;
  const client = createClient({ baseUrl: url, fetch: fetchWithCookies(fetchOrExplain(url)) });
  const { setupNeeded } = await client.json(endpoints.getSession, {});
  if (setupNeeded) {
    throw new Failure({
      exitCode: EXIT.refused,
      what: 'This Kintsugi has no owner yet.',
      todo: `Open ${url}/setup on that machine and create the owner's account, then log in again.`,
    });
  }
  const { email, password } = await ask(credentials);
  const session = await client.json(endpoints.signIn, { body: { email, password } });
  const role = session.actor?.role ?? 'viewer';
  const name = `kintsugi command of ${userInfo().username} on ${hostname()}`.slice(0, 80);
  const { key } = await client.json(endpoints.createApiKey, { body: { name, role } });
  await client.text(endpoints.signOut, {});
  return { apiKey: key, session };
}

async function ask({ email, passwordStdin, json }: Credentials) {
  const asks = canAsk(json);
  if (email === undefined && !asks)
    throw missing('The e-mail address', '--email, or a key as --api-key');
  if (!passwordStdin && !asks)
    throw missing('The password', '--password-stdin, or a key as --api-key');
  const address = email ?? (await askText('E-mail address'));
  const password = passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : await askSecret('Password');
  return { email: address, password };
}
