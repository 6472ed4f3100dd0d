import type { Row } from '../rows.ts';
import type { Published } from './corpus.ts';
import { jsTools, languageFindings, openHarper, ours, type Tool } from './tools.ts';

/** Passes over everything; the first warms up, and of the others the quickest counts. */
const PASSES = 5;
/** Who takes longer for a pass, in milliseconds, is warm within it and measured once. */
const SLOW = 3000;
const WORDS = 2000;
const countWords = (text: string): number => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** The least milliseconds that each tool takes for texts, all in this one process, in turns. */
async function timeAll(
  tools: readonly Tool[],
  texts: readonly string[],
): Promise<Map<string, number>> {
  const least = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { name, lines } of tools) {
      if ((least.get(name) ?? 0) > SLOW) continue;
      const began = performance.now();
      for (const text of texts) await lines(text);
      const took = performance.now() - began;
      if (pass > 0 || took > SLOW)
        least.set(name, Math.min(took, least.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return least;
}

/** Published post-mortems one after another, cut where two thousand words are reached. */
function twoThousandWords(published: readonly Published[]): string {
  const paragraphs = published.flatMap(({ text }) => text.split(/\n{2,}/));
  const taken: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    if (words >= WORDS) break;
    taken.push(paragraph);
    words += countWords(paragraph);
  }
  return taken.join('\n\n');
}

/** How quick the tools are on the same documents, warm. */
export async function speedRows(published: readonly Published[]): Promise<Row[]> {
  const tools = [ours, ...jsTools, await openHarper()];
  const texts = published.map(({ text }) => text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const all = await timeAll(tools, texts);
  const one = await timeAll(tools, [twoThousandWords(published)]);
  const seconds = (name: string): number => (all.get(name) ?? Number.NaN) / 1000;
  // write-good tries expressions on plain text; the others, like us, read Markdown.
  const markdown = jsTools.flatMap(({ name }) => (name === 'write-good' ? [] : [seconds(name)]));
  return [
    row(tools, 'published post-mortems, warm', 'MB/s', (name) => megabytes / seconds(name)),
    row(tools, 'the same', 'documents/s', (name) => texts.length / seconds(name)),
    {
      measure: 'times as fast as the fastest other in JavaScript that reads Markdown',
      unit: '×',
      ours: Math.min(...markdown) / seconds(ours.name),
      peers: {},
      aim: { atLeast: 10 },
    },
    {
      ...row(tools, 'a document of 2,000 words, warm', 'ms', (name) => one.get(name) ?? Number.NaN),
      aim: { atMost: 15 },
    },
  ];
}

const row = (
  tools: readonly Tool[],
  measure: string,
  unit: string,
  value: (name: string) => number,
): Row => ({
  measure,
  unit,
  ours: value(ours.name),
  peers: Object.fromEntries(tools.slice(1).map(({ name }) => [name, value(name)])),
  aim: null,
});

/** How much is found in published post-mortems, right or wrong. */
export async function findingRows(published: readonly Published[]): Promise<Row[]> {
  const thousands = published.reduce((sum, { text }) => sum + countWords(text), 0) / 1000;
  // textlint has the rules of the two others.
  const tools = jsTools.filter(({ name }) => !name.startsWith('textlint'));
  const peers = await Promise.all(
    tools.map(async ({ name, lines }) => {
      let found = 0;
      for (const { text } of published) found += (await lines(text)).length;
      return [name, found / thousands] as const;
    }),
  );
  const found = published.reduce((sum, { text }) => sum + languageFindings(text).length, 0);
  return [
    {
      measure: 'findings on language in 1,000 published words, right or wrong',
      unit: '',
      ours: found / thousands,
      peers: Object.fromEntries(peers),
      aim: null,
    },
  ];
}
