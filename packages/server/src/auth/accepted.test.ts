import { describe, expect, test } from 'vitest';
import { rememberAccepted } from './accepted.ts';

const MINUTE_MS = 60_000;

/** A check that counts how often it was asked, on a clock of its own. */
function counted(answer: (secret: string) => Promise<string | null>) {
  const asked: string[] = [];
  const clock = { ms: 0 };
  const accepted = rememberAccepted(
    (secret) => {
      asked.push(secret);
      return answer(secret);
    },
    () => clock.ms,
  );
  return { accepted, asked, clock };
}

describe('rememberAccepted', () => {
  test('asks once for a secret, also for many requests at once', async () => {
    const { accepted, asked } = counted(async (secret) => `id of ${secret}`);
    const ids = await Promise.all([accepted.idOf('a'), accepted.idOf('a'), accepted.idOf('b')]);
    expect(ids).toEqual(['id of a', 'id of a', 'id of b']);
    expect(await accepted.idOf('a')).toBe('id of a');
    expect(asked).toEqual(['a', 'b']);
  });

  test('asks again after five minutes, and when told to forget', async () => {
    const { accepted, asked, clock } = counted(async () => 'id');
    await accepted.idOf('a');
    clock.ms = 5 * MINUTE_MS - 1;
    await accepted.idOf('a');
    expect(asked).toHaveLength(1);
    clock.ms += 1;
    await accepted.idOf('a');
    expect(asked).toHaveLength(2);
    accepted.forget('a');
    await accepted.idOf('a');
    expect(asked).toHaveLength(3);
  });

  test('keeps nothing of what was refused or could not be asked', async () => {
    const answers = [null, new Error('The database does not answer.'), 'id'];
    const { accepted } = counted(async () => {
      const next = answers.shift() ?? null;
      if (next instanceof Error) throw next;
      return next;
    });
    expect(await accepted.idOf('a')).toBeNull();
    await expect(accepted.idOf('a')).rejects.toThrow('does not answer');
    expect(await accepted.idOf('a')).toBe('id');
  });

  test('keeps the latest ten thousand', async () => {
    const { accepted, asked } = counted(async (secret) => secret);
    for (let n = 0; n <= 10_000; n++) await accepted.idOf(`secret ${n}`);
    asked.length = 0;
    await accepted.idOf('secret 1');
    expect(asked).toEqual([]);
    await accepted.idOf('secret 0');
    expect(asked).toEqual(['secret 0']);
  });
});
