import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Sentence = z.object({
  text: z.string(),
  labels: z.array(z.string()),
  maybe: z.array(z.string()).optional(),
  ambiguous: z.boolean().optional(),
});

/** A sentence and what a careful reader says of it. */
export type LabelledSentence = z.infer<typeof Sentence>;

/** A published post-mortem. */
export interface Published {
  readonly name: string;
  readonly text: string;
}

const BESIDE = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/**
 * The folder of the labelled sentences and published post-mortems: `KINTSUGI_CORPUS`, else `shared/corpus`
 * beside the repository.
 *
 * @throws Error that says what has to be where
 */
export function corpusFolder(): string {
  const folder = resolve(process.env.KINTSUGI_CORPUS ?? BESIDE);
  if (existsSync(join(folder, 'sentences.jsonl')) && existsSync(join(folder, 'published')))
    return folder;
  throw new Error(
    `There is no corpus in ${folder}: it holds sentences.jsonl (one {"text", "labels"} a line) and published/ (Markdown). Set KINTSUGI_CORPUS to the folder that does.`,
  );
}

/** The labelled sentences that are not left to anybody's taste. */
export function readSentences(folder: string): LabelledSentence[] {
  const lines = readFileSync(join(folder, 'sentences.jsonl'), 'utf8').trim().split('\n');
  return lines
    .map((line) => Sentence.parse(JSON.parse(line)))
    .filter(({ ambiguous }) => ambiguous !== true);
}

/** The published post-mortems, by name. */
export async function readPublished(folder: string): Promise<Published[]> {
  const names = await Array.fromAsync(glob('**/*.md', { cwd: join(folder, 'published') }));
  return names
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, 'published', name), 'utf8') }));
}
