import { FACT_KEYS } from '@kintsugi/domain';
import { expect, test } from 'vitest';
import { matchingFacts, slashWords } from './slash-menu.tsx';

test('a slash after a space or at the start asks for facts', () => {
  expect(slashWords('/')).toBe('');
  expect(slashWords('It took /dur')).toBe('dur');
  expect(slashWords('/time to')).toBe('time to');
});

test('a slash inside a word or an address does not', () => {
  expect(slashWords('and/or')).toBeNull();
  expect(slashWords('https://example.com')).toBeNull();
  expect(slashWords('/etc/passwd')).toBeNull();
});

test('facts are found by their names', () => {
  expect(matchingFacts('')).toEqual([...FACT_KEYS]);
  expect(matchingFacts('dur')).toEqual(['duration']);
  expect(matchingFacts('nothing like it')).toEqual([]);
});
