import type { Person } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { completeMention, mentionAt, mentionable } from './mention.ts';

const person = (name: string, handle: string): Person => ({
  id: '0197a1b2-0000-7000-8000-000000000001',
  name,
  handle,
  email: null,
  role: 'member',
  version: 1,
});

test('a handle is being typed only after an @ that begins a word', () => {
  expect(mentionAt('ask @al', 7)).toBe('al');
  expect(mentionAt('@', 1)).toBe('');
  expect(mentionAt('mail a@example.com', 10)).toBeNull();
  expect(mentionAt('ask @al now', 11)).toBeNull();
});

test('people are found by handle and by each of their names', () => {
  const people = [person('Alice Meier', 'alice'), person('Bob Alder', 'bob'), person('Cy', 'cy')];
  expect(mentionable(people, 'al').map((one) => one.handle)).toEqual(['alice', 'bob']);
});

test('completing keeps what stands behind the cursor', () => {
  expect(completeMention('ask @al, please', 7, 'alice')).toEqual({
    text: 'ask @alice , please',
    cursor: 11,
  });
});
