import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from './index.ts';

interface Labelled {
  readonly text: string;
  readonly labels: readonly string[];
  readonly maybe: readonly string[];
}

/** The rules that answer a label, and floors of precision and recall on the lines that nobody reads. */
const FLOORS = [
  ['blame-person', ['language/blame', 'language/loaded'], 0.9, 0.82],
  ['counterfactual', ['language/counterfactual'], 0.95, 0.88],
  ['human-error-cause', ['language/human-error'], 0.9, 0.87],
  ['named-individual', ['language/named-individual'], 0.94, 0.89],
  ['punitive', ['language/punitive'], 0.92, 0.72],
] as const;

const lines = readFileSync(new URL('../corpus/sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Labelled => JSON.parse(line));

const rulesIn = new Map(
  lines.map(({ text }) => [
    text,
    lint(`# Post-mortem\n\n## 4. Root Cause(s)\n\n${text}\n`).findings.map(({ rule }) => rule),
  ]),
);

function score(sentences: readonly Labelled[], label: string, rules: readonly string[]) {
  let [hits, missed, wrong] = [0, 0, 0];
  for (const { text, labels, maybe } of sentences) {
    if (maybe.includes(label)) continue;
    const found = rulesIn.get(text)?.some((rule) => rules.includes(rule)) ?? false;
    const expected = labels.includes(label);
    if (found && expected) hits += 1;
    else if (expected) missed += 1;
    else if (found) wrong += 1;
  }
  return { precision: hits / (hits + wrong), recall: hits / (hits + missed) };
}

describe('on sentences that the rules were not written from', () => {
  it.each(FLOORS)(
    '%s stays above its floor on the lines nobody reads',
    (label, rules, least, most) => {
      const even = lines.filter((_, index) => index % 2 === 1);
      const { precision, recall } = score(even, label, rules);
      expect(precision).toBeGreaterThanOrEqual(least);
      expect(recall).toBeGreaterThanOrEqual(most);
    },
  );

  it.each(FLOORS)('%s stays above 0.94 and 0.84 on all of them', (label, rules) => {
    const { precision, recall } = score(lines, label, rules);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.84);
  });
});
