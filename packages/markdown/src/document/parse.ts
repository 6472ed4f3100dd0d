import { KintsugiError, PostMortemDocument } from '@kintsugi/domain';
import { findFrontMatter } from '../blocks/front-matter.ts';
import { readForeign } from '../foreign/read-foreign.ts';
import { assertReadable } from '../limits.ts';
import { readYaml } from './front-matter.ts';
import { normaliseDocument } from './normalise.ts';
import type { ParseNote } from './note.ts';
import { readOwn } from './read-own.ts';

/** A post-mortem read from a file, and what its reader should be told. */
export interface ParsedPostMortem {
  readonly document: PostMortemDocument;
  readonly notes: readonly ParseNote[];
}

/** What is known about a file beside its text. */
export interface ParseOptions {
  /** The zone of times that name none, when the file does not say either; UTC when left out. */
  readonly timeZone?: string;
  /** The day of times that name none, `YYYY-MM-DD`, when the file does not say. */
  readonly date?: string;
}

/**
 * Reads a post-mortem from Markdown: a file that `printPostMortem` wrote comes back without loss,
 * another team's file is mapped to the seven sections. Nothing of the text is lost silently: what has
 * no field stands in the appendix, and the notes say what was put where.
 *
 * @throws KintsugiError `markdown/unreadable` for a file beyond `MAX_MARKDOWN_LENGTH`
 */
export function parsePostMortem(text: string, options: ParseOptions = {}): ParsedPostMortem {
  assertReadable(text);
  const frontMatter = findFrontMatter(text);
  const values = frontMatter && readYaml(text.slice(frontMatter.yaml.start, frontMatter.yaml.end));
  const own = values?.kintsugi;
  if (typeof own === 'number' && own > 1) {
    throw new KintsugiError(
      'markdown/unreadable',
      `This file is of format ${own}; this Kintsugi reads format 1. Update Kintsugi to import it.`,
    );
  }
  const draft =
    frontMatter && values && own === 1
      ? readOwn(text, frontMatter, values)
      : readForeign(text, options);
  const document = draft.finish();
  if (document.title === '') document.title = 'Untitled post-mortem';
  return { document: checked(normaliseDocument(document)), notes: draft.notes };
}

/** A file may hold more than a post-mortem may; then the answer says what is too much. */
function checked(document: PostMortemDocument): PostMortemDocument {
  const read = PostMortemDocument.safeParse(document);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = fields[0];
  throw new KintsugiError(
    'markdown/unreadable',
    `This file does not fit a post-mortem: ${first?.path ?? ''}: ${first?.message ?? ''}`,
    { fields },
  );
}
