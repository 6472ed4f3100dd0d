import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from './index.ts';

interface Labelled {
  readonly text: string;
  readonly labels: readonly string[];
  readonly maybe: readonly string[];
}

/** The rules that answer a label, and floors of precision and recall on all lines. All of them have been read by now. */
const FLOORS = [
  ['blame-person', ['language/blame', 'language/loaded'], 0.98, 0.97],
  ['counterfactual', ['language/counterfactual'], 0.99, 0.99],
  ['human-error-cause', ['language/human-error'], 0.99, 0.98],
  ['named-individual', ['language/named-individual'], 0.99, 0.99],
  ['punitive', ['language/punitive'], 0.99, 0.98],
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

describe('on the own corpus', () => {
  it.each(FLOORS)('%s stays above its floor', (label, rules, leastPrecision, leastRecall) => {
    const { precision, recall } = score(lines, label, rules);
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
  });
});
