import type { Row } from '../rows.ts';
import type { LabelledSentence } from './corpus.ts';
import { jsTools, languageFindings, type Tool } from './tools.ts';

/** Which of our rules answer a label. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'blame-person': ['language/blame', 'language/loaded'],
  counterfactual: ['language/counterfactual'],
  'human-error-cause': ['language/human-error'],
  'named-individual': ['language/named-individual'],
  punitive: ['language/punitive'],
};

/** What is aimed at for each rule. */
const AIM = { precision: { atLeast: 0.95 }, recall: { atLeast: 0.9 } } as const;

const AT_ONCE = 40;

/** Documents of forty sentences, each a paragraph of its own, with the line on which each stands. */
function documents(sentences: readonly LabelledSentence[]) {
  return Array.from({ length: Math.ceil(sentences.length / AT_ONCE) }, (_, index) => {
    const own = sentences.slice(index * AT_ONCE, (index + 1) * AT_ONCE);
    const paragraphs = own.map(({ text }) => text.replace(/\s+/g, ' ').trim());
    const text = ['# Post-mortem', '## 4. Root Cause(s)', ...paragraphs].join('\n\n');
    return { text, own, lineOf: (at: number) => 2 * at + 5 };
  });
}

/** Precision, recall and F1 of a label's answers. */
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Judge = (sentence: LabelledSentence) => boolean;

/** Sentences that may or may not carry the label count for nothing. */
function score(
  sentences: readonly LabelledSentence[],
  judges: { readonly skip: Judge; readonly expected: Judge; readonly found: Judge },
): Score {
  const scored = sentences.filter((sentence) => !judges.skip(sentence));
  const expected = scored.filter(judges.expected);
  const found = scored.filter(judges.found);
  const hits = expected.filter(judges.found).length;
  const precision = found.length === 0 ? 0 : hits / found.length;
  const recall = expected.length === 0 ? 0 : hits / expected.length;
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Each of our rules on its label, then anything found as a sign of blame, ours beside the others. */
export async function qualityRows(sentences: readonly LabelledSentence[]): Promise<Row[]> {
  const byRule = foundRules(sentences);
  const perLabel = Object.entries(RULES).flatMap(([label, rules]) =>
    rowsOf(
      label,
      score(sentences, {
        skip: ({ maybe }) => maybe?.includes(label) ?? false,
        expected: ({ labels }) => labels.includes(label),
        found: (sentence) => rules.some((rule) => byRule.get(sentence)?.has(rule)),
      }),
    ),
  );
  const known = new Set(Object.values(RULES).flat());
  const oursAny = anyScore(sentences, (sentence) =>
    [...(byRule.get(sentence) ?? [])].some((rule) => known.has(rule)),
  );
  const peers = await Promise.all(
    jsTools.map(async (tool) => {
      const found = await foundBy(tool, sentences);
      return [tool.name, anyScore(sentences, (sentence) => found.has(sentence))] as const;
    }),
  );
  return [...perLabel, ...rowsOf('any blame', oursAny, Object.fromEntries(peers))];
}

const anyScore = (sentences: readonly LabelledSentence[], found: Judge): Score =>
  score(sentences, {
    skip: ({ labels, maybe }) => labels.length === 0 && (maybe?.length ?? 0) > 0,
    expected: ({ labels }) => labels.length > 0,
    found,
  });

const rowsOf = (label: string, ours: Score, peers: Readonly<Record<string, Score>> = {}): Row[] =>
  (['precision', 'recall', 'f1'] as const).map((measure) => ({
    measure: `${label}: ${measure}`,
    unit: '',
    ours: ours[measure],
    peers: Object.fromEntries(
      Object.entries(peers).map(([name, theirs]) => [name, theirs[measure]]),
    ),
    aim: measure === 'f1' || label === 'any blame' ? null : AIM[measure],
  }));

function foundRules(sentences: readonly LabelledSentence[]): Map<LabelledSentence, Set<string>> {
  const found = new Map<LabelledSentence, Set<string>>();
  for (const { text, own, lineOf } of documents(sentences)) {
    const findings = languageFindings(text);
    for (const [at, sentence] of own.entries()) {
      const here = findings.filter(({ line }) => line === lineOf(at));
      found.set(sentence, new Set(here.map(({ rule }) => rule)));
    }
  }
  return found;
}

async function foundBy(
  tool: Tool,
  sentences: readonly LabelledSentence[],
): Promise<Set<LabelledSentence>> {
  const found = new Set<LabelledSentence>();
  for (const { text, own, lineOf } of documents(sentences)) {
    const lines = new Set(await tool.lines(text));
    for (const [at, sentence] of own.entries()) if (lines.has(lineOf(at))) found.add(sentence);
  }
  return found;
}
