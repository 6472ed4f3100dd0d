import type { IncomingHttpHeaders } from 'node:http';
import { KintsugiError } from '@kintsugi/domain';
import { isAPIError } from 'better-auth/api';
import type { Auth } from './better-auth.ts';

/** The `set-cookie` values that begin or end a session. */
export type SessionCookies = readonly string[];

/** The headers that the accounts library is shown: what names the browser, for the list of sessions. */
const shown = (headers: IncomingHttpHeaders): Headers => {
  const copy = new Headers();
  for (const name of ['cookie', 'user-agent', 'x-forwarded-for'] as const) {
    const value = headers[name];
    if (typeof value === 'string') copy.set(name, value);
  }
  return copy;
};

/**
 * Signs in by e-mail address and password.
 *
 * @throws KintsugiError `auth/not-signed-in`, the same for an unknown address and a wrong password
 */
export async function signIn(
  auth: Auth,
  given: { readonly email: string; readonly password: string },
  headers: IncomingHttpHeaders,
): Promise<{ readonly userId: string; readonly cookies: SessionCookies }> {
  const { email, password } = given;
  try {
    const answer = await auth.api.signInEmail({
      body: { email: email.toLowerCase(), password },
      headers: shown(headers),
      returnHeaders: true,
    });
    return { userId: answer.response.user.id, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    throw new KintsugiError(
      'auth/not-signed-in',
      'The e-mail address and the password do not belong together. Check both, or ask an admin for an invitation.',
    );
  }
}

/** Ends the session of these headers, if there is one. */
export async function signOut(auth: Auth, headers: IncomingHttpHeaders): Promise<SessionCookies> {
  const answer = await auth.api.signOut({ headers: shown(headers), returnHeaders: true });
  return answer.headers.getSetCookie();
}

/**
 * Changes the password of the account behind a session, and ends every other session of it.
 *
 * @throws KintsugiError `request/invalid` when the current password is another
 */
export async function changePassword(
  auth: Auth,
  given: { readonly current: string; readonly next: string },
  headers: IncomingHttpHeaders,
): Promise<SessionCookies> {
  try {
    const answer = await auth.api.changePassword({
      body: {
        currentPassword: given.current,
        newPassword: given.next,
        revokeOtherSessions: true,
      },
      headers: shown(headers),
      returnHeaders: true,
    });
    return answer.headers.getSetCookie();
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    const message = 'This is not your password as it is now.';
    throw new KintsugiError('request/invalid', message, { fields: [{ path: 'current', message }] });
  }
}

/** Ends every session of an account but the one of these headers. */
export async function endOtherSessions(auth: Auth, headers: IncomingHttpHeaders): Promise<void> {
  await auth.api.revokeOtherSessions({ headers: shown(headers) });
}
