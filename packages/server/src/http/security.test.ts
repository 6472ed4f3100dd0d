import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, makeEveryRole, type Sender, type TestApp, testApp } from '../testing/test-app.ts';

let server: TestApp;
let owner: Sender;
let member: Sender;

beforeAll(async () => {
  server = await testApp({ config: { publicUrl: 'https://kintsugi.example.org' } });
  ({ owner, member } = await makeEveryRole(server.app));
});
afterAll(() => server.close());

const create = (headers: Record<string, string>, sender: Sender = member) =>
  ask(server.app, sender, ['POST /incidents', { body: { title: 'Sent' }, headers }]);

describe('a change by session that may come from another site', () => {
  test('without our header is refused', async () => {
    const { 'x-kintsugi-client': _, ...bare } = member;
    const response = await create({}, bare);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ id: 'auth/cross-site' });
  });

  test.each([
    ['the browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['the browser says same-site: another name of our domain', { 'sec-fetch-site': 'same-site' }],
    ['the origin is another one', { origin: 'https://evil.example' }],
    ['the origin is none (a sandboxed frame)', { origin: 'null' }],
    ['the origin only begins like ours', { origin: 'https://kintsugi.example.org.evil.example' }],
  ])('is refused when %s', async (_, headers) => {
    expect((await create(headers)).json()).toMatchObject({ id: 'auth/cross-site' });
  });

  test.each([
    [
      'the browser says same-origin',
      { 'sec-fetch-site': 'same-origin', origin: 'http://kintsugi.example.org' },
    ],
    [
      'the origin is the public address',
      { host: 'inner:4100', origin: 'https://kintsugi.example.org' },
    ],
    ['no browser sent it', {}],
  ])('is let in when %s', async (_, headers) => {
    expect((await create(headers)).statusCode).toBe(201);
  });

  test('with an API key needs no header', async () => {
    const made = await ask(server.app, member, [
      'POST /api-keys',
      { body: { name: 'k', role: 'member' } },
    ]);
    const bot = { host: 'kintsugi.example.org', authorization: `Bearer ${made.json().key}` };
    expect((await create({}, bot)).statusCode).toBe(201);
  });

  test('signing in too, so that nobody is signed in as somebody else', async () => {
    const body = { email: 'olive@example.com', password: 'x' };
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: body,
    });
    expect(response.json()).toMatchObject({ id: 'auth/cross-site' });
  });
});

test('an https address makes the cookie Secure and asks browsers to stay with https', async () => {
  const body = { email: 'olive@example.com', password: 'a sentence that is easy to remember' };
  const response = await ask(server.app, owner, ['POST /sign-in', { body }]);
  expect(response.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
  expect(response.headers['strict-transport-security']).toContain('max-age=');
});

test.each(['/healthz', '/api/v1/session', '/api/v1/nothing', '/some/page'])(
  'headers of %s let a browser run nothing but our scripts',
  async (url) => {
    const { headers } = await server.app.inject({ url, headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  },
);

test('answers of the API are kept by no cache', async () => {
  const { headers } = await ask(server.app, member, ['GET /incidents']);
  expect(headers['cache-control']).toBe('no-store');
});

describe('HTML and script', () => {
  const HTML = `<img src=x onerror=alert(1)><script>alert("x")</script>`;

  test('in every text of an incident come back as the text they are, as JSON', async () => {
    const body = {
      title: HTML,
      services: [HTML.slice(0, 80)],
      tags: [HTML.slice(0, 80)],
      participants: [{ name: HTML, role: 'responder' }],
      severity: 'SEV2',
      severityReason: HTML,
    };
    const made = await ask(server.app, member, ['POST /incidents', { body }]);
    expect(made.statusCode).toBe(201);
    expect(made.headers['content-type']).toContain('application/json');
    const response = await ask(server.app, member, [`GET /incidents/${made.json().id}`]);
    expect(response.json()).toMatchObject({
      title: HTML,
      services: [HTML.slice(0, 80)],
      participants: [{ name: HTML }],
      severityDecision: { reason: HTML },
    });
    const found = await ask(server.app, member, [
      'GET /incidents',
      { query: { q: '<script>alert' } },
    ]);
    expect(found.json().items).toHaveLength(1);
  });

  test('in an address are not repeated as HTML', async () => {
    const response = await server.app.inject({ url: `/api/v1/${encodeURIComponent(HTML)}` });
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  test('control characters are refused where one line is asked for, and NUL everywhere', async () => {
    const line = await ask(server.app, member, ['POST /incidents', { body: { title: 'a\nb' } }]);
    expect(line.json()).toMatchObject({ id: 'request/invalid', fields: [{ path: 'title' }] });
    const reason = { title: 'x', severity: 'SEV1', severityReason: 'a\u0000b' };
    const nul = await ask(server.app, member, ['POST /incidents', { body: reason }]);
    expect(nul.json()).toMatchObject({ id: 'request/invalid' });
    const query = await ask(server.app, member, ['GET /incidents', { query: { q: 'a\u0000b' } }]);
    expect(query.json()).toMatchObject({ id: 'request/invalid' });
  });
});

describe('bodies', () => {
  const post = (payload: string, type: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/incidents',
      headers: { ...member, 'content-type': type },
      payload,
    });

  test.each([
    [
      'too large',
      JSON.stringify({ title: 'x'.repeat(3_000_000) }),
      'application/json',
      'request/too-large',
    ],
    ['not JSON', '{"title":', 'application/json', 'request/invalid'],
    ['empty', '', 'application/json', 'request/invalid'],
    ['text', 'title=x', 'text/plain', 'request/unsupported-media'],
    [
      'a form, which other sites can send',
      'title=x',
      'application/x-www-form-urlencoded',
      'request/unsupported-media',
    ],
    ['a list', '[]', 'application/json', 'request/invalid'],
  ])('%s is answered with its problem', async (_, payload, type, id) => {
    const response = await post(payload, type);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ id, requestId: response.headers['x-request-id'] });
  });

  test('a prototype in JSON poisons nothing', async () => {
    const response = await post('{"title":"x","__proto__":{"polluted":true}}', 'application/json');
    expect(response.statusCode).toBe(400);
    expect({}).not.toHaveProperty('polluted');
  });
});

test('metrics are for this machine and for admins with a key', async () => {
  const url = '/metrics';
  const local = await server.app.inject({ url, headers: { host: 'localhost:4100' } });
  expect(local.statusCode).toBe(200);
  expect(local.body).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/incidents",status="201"\} \d+/,
  );
  expect(local.body).toContain('kintsugi_evidence_bytes 0');
  expect(local.body).toContain('kintsugi_database_connections{state="idle"}');
  expect((await server.app.inject({ url, headers: { host: 'a.example' } })).statusCode).toBe(401);
  const keyOf = async (sender: Sender, role: string) => {
    const made = await ask(server.app, sender, ['POST /api-keys', { body: { name: role, role } }]);
    return { host: 'a.example', authorization: `Bearer ${made.json().key}` };
  };
  const weak = await keyOf(member, 'member');
  expect((await server.app.inject({ url, headers: weak })).statusCode).toBe(403);
  const strong = await keyOf(owner, 'admin');
  expect((await server.app.inject({ url, headers: strong })).statusCode).toBe(200);
});
