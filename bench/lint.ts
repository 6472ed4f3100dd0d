import { corpusFolder, readPublished, readSentences } from './lib/lint/corpus.ts';
import { qualityRows } from './lib/lint/quality.ts';
import { findingRows, speedRows } from './lib/lint/speed.ts';
import { startUpRows } from './lib/lint/start-up.ts';
import type { Benchmark, Row } from './lib/rows.ts';

async function run(): Promise<Row[]> {
  const folder = corpusFolder();
  const published = await readPublished(folder);
  return [
    ...(await qualityRows(readSentences(folder))),
    ...(await findingRows(published)),
    ...(await speedRows(published)),
    ...startUpRows(),
  ];
}

export const benchmark: Benchmark = {
  name: 'lint',
  about: [
    'The language helper on the labelled sentences and published post-mortems of the corpus (KINTSUGI_CORPUS).',
    'The others look for insensitive words or weak style, not for blame: “any blame” takes whatever they find in a',
    'sentence as a sign of it, which is the most that can be made of them. Speed is in one process, warm, ours with',
    'the structure rules; write-good reads plain text alone. Vale is a program that its npm and Python packages',
    'download when installed, so it is not in the run.',
  ].join('\n'),
  run,
};
