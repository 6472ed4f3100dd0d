import {
  API_PREFIX,
  CLIENT_HEADER,
  type Client,
  createClient,
  endpoints,
} from '@kintsugi/contract';

/** The owner every browser test begins with. */
export const OWNER = {
  name: 'Amara Okafor',
  email: 'amara@example.com',
  password: 'a quiet sentence about gold seams',
} as const;

/** Creates the owner and an API key of theirs; answers the client that uses it. */
export const createOwner = async (url: string): Promise<Client> =>
  (await createOwnerWithKey(url)).client;

/** The same, with the key itself. */
export async function createOwnerWithKey(url: string): Promise<{ client: Client; key: string }> {
  const created = await fetch(`${url}${API_PREFIX}${endpoints.setup.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CLIENT_HEADER]: '1' },
    body: JSON.stringify(OWNER),
  });
  if (!created.ok) throw new Error(`Setting up failed: ${await created.text()}`);
  const cookie = created.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
  const withCookie: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    return fetch(input, { ...init, headers });
  };
  const byCookie = createClient({ baseUrl: url, fetch: withCookie });
  const { key } = await byCookie.json(endpoints.createApiKey, {
    body: { name: 'tests', role: 'owner' },
  });
  return { client: createClient({ baseUrl: url, apiKey: key }), key };
}
