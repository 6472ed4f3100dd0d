import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PostMortemDocument } from '@kintsugi/domain';
import { describe, expect, it } from 'vitest';
import { parsePostMortem } from '../document/parse.ts';
import { printPostMortem } from '../document/print.ts';
import { readStructure } from '../structure/read-structure.ts';
import { wordsOf } from './words.ts';

/** The shared corpus stands beside the checkout; a clone elsewhere does not have it. */
const CORPUS = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));
const there = existsSync(CORPUS);
if (!there) console.warn(`SKIPPED: the corpus of foreign post-mortems is not at ${CORPUS}`);

const files = there
  ? ['documents', 'published'].flatMap((folder) =>
      readdirSync(CORPUS + folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    )
  : [];

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

const lost = (
  source: string,
  document: PostMortemDocument,
  notes: readonly { message: string }[],
): string[] => {
  const known = new Set(
    [...textsOf(document), ...notes.map((note) => note.message)].flatMap(wordsOf),
  );
  const unmarked = source
    .replace(/^[ \t]*\d+[.)](?=\s)/gm, '')
    .replace(/^\|?(?:[^|\n]+\|)+.*\n\|?[ \t:|-]+$/gm, '');
  return [...new Set(wordsOf(unmarked))].filter((word) => !known.has(word) && !STRUCTURE.has(word));
};

/** Words that are structure and not text: keys of an action, marks and zones of a time. */
const STRUCTURE = new Set(wordsOf('action owner due date priority am pm utc pst pdt t z br x'));

describe.skipIf(!there)('another team’s Markdown', () => {
  it.each(files)('keeps every word of %s', (name) => {
    const source = readFileSync(CORPUS + name, 'utf8');
    const { document, notes } = parsePostMortem(source);
    const times = new Set(document.timeline.flatMap((entry) => wordsOf(entry.at)));
    const words = lost(source, document, notes).filter(
      (word) =>
        !/^\d+(?:am|pm|utc|z|st|nd|rd|th)?$/.test(word) &&
        !times.has(word) &&
        !/^\d{2}t\d{2}$/.test(word),
    );
    expect(words).toEqual([]);
  });

  it.each(files)('comes back from our own format: %s', (name) => {
    const { document } = parsePostMortem(readFileSync(CORPUS + name, 'utf8'));
    expect(parsePostMortem(printPostMortem(document)).document).toEqual(document);
  });

  it.each([
    ['timeline', /time ?line|chronolog|chain of events/i, 1],
    ['rootCauses', /root cause|\bcauses?\b|why did|contributing/i, 1],
    ['impact', /\bimpact/i, 1],
    ['summary', /summary|overview|tl;?dr/i, 1],
    // One speaks of preventing something else.
    ['actions', /action item|next step|follow.?up|remediation|corrective|prevent|to-?do/i, 0.95],
  ] as const)('finds the %s wherever a heading says so', (key, heading, share) => {
    const structures = files.map((name) => readStructure(readFileSync(CORPUS + name, 'utf8')));
    const saying = structures.filter(({ parts }) =>
      parts.some((part) => part.section !== 'title' && heading.test(part.title)),
    );
    const found = saying.filter(({ sections }) => sections.some((section) => section.key === key));
    expect(saying.length).toBeGreaterThan(20);
    expect(found.length / saying.length).toBeGreaterThanOrEqual(share);
  });
});
