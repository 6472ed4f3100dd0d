import { API_PREFIX, CLIENT_HEADER, type Client, endpoints } from '@kintsugi/contract';
import type { Role } from '@kintsugi/domain';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
} from '@playwright/test';

/** Somebody with an account. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The second person of the tests. */
export const TEO: Person = {
  name: 'Teo Marchetti',
  email: 'teo@example.com',
  password: 'thirteen lamps on a quiet quay',
};

/** What the browser's own client sends with each call. */
const HEADERS = { [CLIENT_HEADER]: '1' };

/** A browser in which somebody is signed in. */
export async function signedIn(
  browser: Browser,
  url: string,
  person: Person,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const { email, password } = person;
  const answer = await context.request.post(API_PREFIX + endpoints.signIn.path, {
    headers: HEADERS,
    data: { email, password },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context;
}

/** Lets somebody join by an invitation, and answers a browser in which they are signed in. */
export async function joined(
  browser: Browser,
  url: string,
  invited: { readonly by: Client; readonly person: Person; readonly role: Role },
): Promise<BrowserContext> {
  const { by, person, role } = invited;
  const { link } = await by.json(endpoints.createInvitation, { body: { role } });
  const token = link.slice(link.lastIndexOf('/') + 1);
  const context = await browser.newContext({ baseURL: url });
  const answer = await context.request.post(API_PREFIX + endpoints.acceptInvitation.path, {
    headers: HEADERS,
    data: { token, ...person },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context;
}
