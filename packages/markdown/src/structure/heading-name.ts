import type { ProseKey, SectionKey } from '@kintsugi/domain';
import { PROSE_FIELDS } from '@kintsugi/domain/light';
import { HEADING_SYNONYMS } from './synonyms.ts';

/** What a heading means. */
export interface HeadingMeaning {
  readonly section: SectionKey;
  /** Null for the section itself. */
  readonly field: ProseKey | null;
  readonly keep: boolean;
}

/**
 * A heading as it is compared: lower case, without numbers, emoji names, marks, links' addresses,
 * brackets and final punctuation.
 */
function headingName(title: string): string {
  return title
    .slice(0, 200)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/:[a-z0-9_+-]{1,40}:/g, ' ')
    .replace(/[*_`~#]/g, '')
    .replace(/\bcause\(s\)/g, 'causes')
    .replace(/[([].*$/s, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N}']+$/u, '')
    .replace(/\s+/g, ' ');
}

const MEANINGS: ReadonlyMap<string, HeadingMeaning> = new Map([
  ...PROSE_FIELDS.flatMap((field): [string, HeadingMeaning][] =>
    field.title === null || field.section === 'appendix'
      ? []
      : [[headingName(field.title), { section: field.section, field: field.key, keep: false }]],
  ),
  ...HEADING_SYNONYMS.flatMap((entry) =>
    entry.names.map((name): [string, HeadingMeaning] => [
      headingName(name),
      { section: entry.section, field: entry.field ?? null, keep: entry.keep ?? false },
    ]),
  ),
]);

/** Starts that name a section whatever follows: `Timeline (all times UTC)`, `Impact on customers`. */
const STARTS: readonly (readonly [RegExp, SectionKey])[] = [
  [/^timeline\b/, 'timeline'],
  [/^root causes?\b/, 'rootCauses'],
  [/^action items?\b/, 'actions'],
  [/^impact\b/, 'impact'],
];

/** What a heading means, or null when it names none of the places. */
export function headingMeaning(title: string): HeadingMeaning | null {
  const name = headingName(title);
  const known = MEANINGS.get(name) ?? MEANINGS.get(name.replace(/^(?:the|our|incident) /, ''));
  if (known) return known;
  const start = STARTS.find(([pattern]) => pattern.test(name));
  return start ? { section: start[1], field: null, keep: false } : null;
}
