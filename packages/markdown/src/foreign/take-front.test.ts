import { expect, test } from 'vitest';
import { parsePostMortem } from '../document/parse.ts';

const proseOf = (markdown: string) => parsePostMortem(markdown).document.prose;

test('a line that names a section is that section, when there is no other', () => {
  const prose = proseOf(
    '# Outage\n\nDate: 2026-02-21\n\n**Summary:** Search was down\nfor 66 minutes.\n\nImpact: Queries lost.\n\n## Root causes\n\nA leak.\n',
  );
  expect(prose.summary).toBe('Search was down\nfor 66 minutes.');
  expect(prose.impact).toBe('Queries lost.');
  expect(prose.appendix).toBe('Date: 2026-02-21');
});

test('a line beside a section of that name, or among other facts, stays in the appendix', () => {
  const prose = proseOf(
    '# Outage\n\nSummary: in short\n\nStatus: done\nImpact: many\n\n## Summary\n\nSearch was down.\n',
  );
  expect(prose.summary).toBe('Search was down.');
  expect(prose.appendix).toBe('Summary: in short\n\nStatus: done\nImpact: many');
  expect(prose.impact).toBe('');
});
