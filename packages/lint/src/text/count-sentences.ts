import { scanBlocks } from '@kintsugi/markdown/structure';
import { runsOf } from './mask.ts';
import { sentencesOf } from './sentences.ts';

/** How many sentences some Markdown has. Pieces without a letter are none. */
export const countSentences = (markdown: string): number =>
  runsOf(markdown, scanBlocks(markdown)).reduce(
    (count, run) =>
      count +
      sentencesOf(run.text).filter(({ start, end }) => /\p{L}/u.test(run.text.slice(start, end)))
        .length,
    0,
  );
