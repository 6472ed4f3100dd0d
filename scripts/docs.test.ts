import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ERRORS_PAGE, errorsPage } from './docs.ts';

test('the page about errors lists the catalogue as it is (else: node scripts/docs.ts)', async () => {
  expect(await readFile(ERRORS_PAGE, 'utf8')).toBe(errorsPage());
});
