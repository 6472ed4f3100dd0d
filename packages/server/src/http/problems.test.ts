import { Problem } from '@kintsugi/contract';
import { ERRORS, type ErrorId, KintsugiError } from '@kintsugi/domain';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { answerErrors } from './errors.ts';
import { toKintsugiError } from './problems.ts';

const IDS = Object.keys(ERRORS).filter((id): id is ErrorId => id in ERRORS);

const answered = async (error: unknown) => {
  const lines: string[] = [];
  const app = Fastify({
    logger: { level: 'error', stream: { write: (line) => lines.push(line) } },
  });
  answerErrors(app);
  app.get('/thrown', () => {
    throw error;
  });
  const response = await app.inject('/thrown?token=secret');
  await app.close();
  return { response, lines };
};

test.each(IDS)('%s is answered as problem details', async (id) => {
  const details = {
    fields: [{ path: 'title', message: 'Say it.' }],
    yours: { a: 1 },
    theirs: { a: 2 },
    needs: [{ id: 'n' }],
    retryAfterSeconds: 3,
  };
  const { response } = await answered(new KintsugiError(id, 'What, where, what to do.', details));
  expect(response.statusCode).toBe(ERRORS[id].status);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.headers['retry-after']).toBe('3');
  expect(Problem.parse(response.json())).toEqual({
    type: `/problems/${id}`,
    id,
    title: ERRORS[id].title,
    status: ERRORS[id].status,
    detail: 'What, where, what to do.',
    instance: '/thrown',
    requestId: expect.any(String),
    ...details,
  });
});

describe('what nobody expected', () => {
  test('says a request id and nothing of what happened, which the log knows', async () => {
    const secret = 'password=hunter2 at /home/olive/store.ts';
    const { response, lines } = await answered(new Error(secret));
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toMatch(/hunter2|store\.ts|stack/);
    const { id, requestId } = response.json();
    expect(id).toBe('server/unexpected');
    expect(lines.join('')).toContain(requestId);
    expect(lines.join('')).toContain('store.ts');
  });

  test.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300'])(
    'a database that is away (%s) is told as such, with when to come back',
    (code) => {
      const error = Object.assign(new Error('away'), { code });
      expect(toKintsugiError(error)).toMatchObject({
        id: 'server/not-ready',
        details: { retryAfterSeconds: 2 },
      });
    },
  );

  test('something thrown that is no error is ours to explain', () => {
    expect(toKintsugiError('text').id).toBe('server/unexpected');
  });
});
