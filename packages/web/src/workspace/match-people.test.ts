import type { Person } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { matchPeople } from './match-people.ts';

const person = (name: string, handle: string, email: string | null = null): Person => ({
  id: handle,
  name,
  handle,
  email,
  role: null,
  version: 1,
});
const people = [
  person('Zoë Alder', 'zoe'),
  person('Alice Meier', 'alice', 'am@example.com'),
  person('Bob', 'bob', 'bob@alpha.example'),
];

test('what begins with the words stands before what holds them', () => {
  expect(matchPeople(people, 'al').map((one) => one.handle)).toEqual(['alice', 'bob', 'zoe']);
  expect(matchPeople(people, '@ali').map((one) => one.handle)).toEqual(['alice']);
});

test('nothing typed offers everybody by name; nobody matches nonsense', () => {
  expect(matchPeople(people, '').map((one) => one.handle)).toEqual(['alice', 'bob', 'zoe']);
  expect(matchPeople(people, 'qq')).toEqual([]);
});
