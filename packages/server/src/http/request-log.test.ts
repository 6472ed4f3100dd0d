import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, LOCAL, makeOwner, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

const lines = () =>
  server.logged.map((line) => JSON.parse(line)).filter((line) => line.msg === 'answered');

test('each request leaves one line: what was asked, by whom, how it was answered', async () => {
  const owner = await makeOwner(server.app);
  server.logged.length = 0;
  const response = await ask(server.app, owner, ['GET /incidents']);
  expect(lines()).toEqual([
    expect.objectContaining({
      level: 30,
      msg: 'answered',
      reqId: response.headers['x-request-id'],
      method: 'GET',
      url: '/api/v1/incidents',
      status: 200,
      ms: expect.any(Number),
      who: expect.any(String),
    }),
  ]);
});

test('secrets of addresses, headers and bodies are not in it', async () => {
  server.logged.length = 0;
  const headers = {
    authorization: 'Bearer kin_not-a-key',
    cookie: 'kintsugi.session_token=seekrit',
  };
  const body = { email: 'a@example.com', password: 'the wrong sentence' };
  await ask(server.app, { ...LOCAL, ...headers }, ['GET /incidents?token=seekrit&q=gold']);
  await ask(server.app, LOCAL, ['POST /sign-in', { body }]);
  expect(lines()).toMatchObject([
    { url: '/api/v1/incidents?token=[hidden]&q=gold', status: 401 },
    { url: '/api/v1/sign-in', status: 401 },
  ]);
  expect(server.logged.join('')).not.toMatch(/seekrit|kin_not-a-key|wrong sentence/);
});

test('what supervisors ask each second is not logged', async () => {
  server.logged.length = 0;
  await server.app.inject('/healthz');
  await server.app.inject('/readyz');
  expect(server.logged).toEqual([]);
});
