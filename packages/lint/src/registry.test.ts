import { readFileSync } from 'node:fs';
import { ANTI_PATTERNS } from '@kintsugi/domain';
import { describe, expect, it } from 'vitest';
import {
  LANGUAGE_RULES,
  RULES_BY_ANTI_PATTERN,
  STRUCTURE_RULES,
  testLanguageRule,
  testStructureRule,
} from './index.ts';
import { readmeOf } from './testing/readme.ts';

const all = [...LANGUAGE_RULES, ...STRUCTURE_RULES];

describe('the rules', () => {
  it.each(LANGUAGE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s does what its examples say',
    (_, rule) => {
      expect(testLanguageRule(rule)).toEqual({ missed: [], wrong: [] });
    },
  );

  it.each(STRUCTURE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s finds its examples in a good post-mortem, and nothing in the others',
    (_, rule) => {
      expect(rule.examples.fails.length).toBeGreaterThan(0);
      expect(testStructureRule(rule)).toEqual({ missed: [], wrong: [] });
    },
  );

  it('have ids of their own, a reason and a question', () => {
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
    for (const rule of all) {
      expect(rule.why).not.toBe('');
      expect(rule.question).toMatch(/[?.]/);
    }
  });

  it('cover every anti-pattern of the specification', () => {
    const ids = new Set<string>(['structure/only-big-incidents', ...all.map((rule) => rule.id)]);
    for (const { id } of ANTI_PATTERNS) {
      const rules = RULES_BY_ANTI_PATTERN[id];
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(ids).toContain(rule);
    }
  });
});

describe('the pages about the rules', () => {
  it.each(all.map((rule) => [rule.id, rule] as const))(
    '%s is up to date (node packages/lint/scripts/make-readmes.ts)',
    (id, rule) => {
      const page = new URL(`./rules/${id.split('/')[1]}/README.md`, import.meta.url);
      expect(readFileSync(page, 'utf8')).toBe(readmeOf(rule));
    },
  );
});
