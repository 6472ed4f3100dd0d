import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANYBODY, ask, makeOwner, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp({ config: { rateLimits: true } });
});
afterAll(() => server.close());

test('passwords cannot be tried without end, and other doors stay open', async () => {
  const owner = await makeOwner(server.app);
  const body = { email: 'olive@example.com', password: 'a guess' };
  const tries = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    tries.push(await ask(server.app, ANYBODY, ['POST /sign-in', { body }]));
  }
  expect(tries.slice(0, 10).every((response) => response.statusCode === 401)).toBe(true);
  const refused = tries.at(-1);
  expect(refused?.statusCode).toBe(429);
  expect(refused?.headers['content-type']).toContain('application/problem+json');
  expect(refused?.json()).toMatchObject({
    id: 'request/too-many',
    retryAfterSeconds: expect.any(Number),
  });
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask(server.app, owner, ['GET /incidents'])).statusCode).toBe(200);
  const other = await server.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    headers: ANYBODY,
    payload: body,
    remoteAddress: '192.0.2.9',
  });
  expect(other.statusCode).toBe(401);
});
