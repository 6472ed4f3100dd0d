import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from './index.ts';

/** The shared corpus stands beside the checkout; a clone elsewhere does not have it. */
const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const there = existsSync(CORPUS);
if (!there) console.warn(`SKIPPED: the labelled corpus is not at ${CORPUS}`);

interface Labelled {
  readonly text: string;
  readonly labels: readonly string[];
  readonly maybe: readonly string[];
  readonly ambiguous: boolean;
}

const RULES: Readonly<Record<string, readonly string[]>> = {
  'blame-person': ['language/blame', 'language/loaded'],
  counterfactual: ['language/counterfactual'],
  'human-error-cause': ['language/human-error'],
  'named-individual': ['language/named-individual'],
  punitive: ['language/punitive'],
};

const read = (path: string): string => readFileSync(CORPUS + path, 'utf8');

describe.skipIf(!there)('on the labelled corpus', () => {
  const sentences = (): Labelled[] =>
    read('sentences.jsonl')
      .trim()
      .split('\n')
      .map((line): Labelled => JSON.parse(line))
      .filter(({ ambiguous }) => !ambiguous);

  it.each(Object.entries(RULES))('%s has precision 0.99 and recall 0.97', (label, rules) => {
    let [hits, missed, wrong] = [0, 0, 0];
    for (const sentence of sentences().filter(({ maybe }) => !maybe.includes(label))) {
      const found = lint(
        `# Post-mortem\n\n## 4. Root Cause(s)\n\n${sentence.text}\n`,
      ).findings.some(({ rule }) => rules.includes(rule));
      const expected = sentence.labels.includes(label);
      if (found && expected) hits += 1;
      else if (expected) missed += 1;
      else if (found) wrong += 1;
    }
    expect(hits / (hits + wrong)).toBeGreaterThanOrEqual(0.99);
    expect(hits / (hits + missed)).toBeGreaterThanOrEqual(0.97);
  });

  it('judges the structure of every document exactly', () => {
    const expected: Readonly<Record<string, { violations: readonly string[]; asOf: string }>> =
      JSON.parse(read('documents/expected.json'));
    const scored = new Set(Object.values(expected).flatMap(({ violations }) => violations));
    for (const [name, { violations, asOf }] of Object.entries(expected)) {
      const found = lint(read(`documents/${name}`), { asOf }).findings.map(({ rule }) =>
        rule.replace('structure/', ''),
      );
      expect([name, [...new Set(found.filter((rule) => scored.has(rule)))].toSorted()]).toEqual([
        name,
        [...violations].toSorted(),
      ]);
    }
  });

  it('says little about real, published post-mortems', () => {
    const reports = readdirSync(`${CORPUS}published`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => lint(read(`published/${name}`)));
    const words = reports.reduce((sum, report) => sum + report.document.words, 0);
    const language = reports
      .flatMap((report) => report.findings)
      .filter(({ rule }) => rule.startsWith('language/'));
    expect(language.length / (words / 1000)).toBeLessThan(0.35);
  });
});
