import { ProblemError } from '@kintsugi/contract';
import { expect, test, vi } from 'vitest';
import { differingFields, offerChoice } from './conflicts.ts';

const stale = (theirs: unknown) =>
  new ProblemError({
    type: '/problems/conflict/stale',
    id: 'conflict/stale',
    title: 'Somebody changed this in the meantime',
    status: 409,
    detail: 'x',
    theirs,
  });

test('only fields that were sent and differ are offered', () => {
  expect(
    differingFields(
      { version: 3, text: 'mine', priority: 'P1', ownerId: undefined },
      { version: 5, text: 'theirs', priority: 'P1', ownerId: 'x' },
    ),
  ).toEqual(['text']);
});

test('a stale write opens the choice; another error does not', () => {
  const act = vi.fn(async () => undefined);
  const refresh = vi.fn(async () => undefined);
  expect(
    offerChoice(stale({ version: 5, text: 'b' }), { version: 3, text: 'a' }, act, refresh),
  ).toBe(true);
  expect(offerChoice(new Error('x'), { version: 3 }, act, refresh)).toBe(false);
  expect(offerChoice(stale('gone'), { version: 3 }, act, refresh)).toBe(false);
  expect(act).not.toHaveBeenCalled();
});
