import type { SectionKey } from '@kintsugi/domain';
import { SECTIONS } from '@kintsugi/domain/light';
import { findFrontMatter } from '../blocks/front-matter.ts';
import { scanBlocks } from '../blocks/scan.ts';
import { assertReadable } from '../limits.ts';
import { readActions } from './actions.ts';
import { readCauseLines } from './causes.ts';
import { calendarDate, findDate } from './dates.ts';
import { blockFacts, factOf, frontMatterFacts } from './facts.ts';
import { type PlacedPart, placeParts } from './parts.ts';
import { textAt } from './plain.ts';
import type { Structure, StructureFact, StructureSection } from './structure.ts';
import { readTimeline } from './timeline.ts';

/** What is known about a file beside its text. */
export interface StructureOptions {
  /** The day of times that name none, `YYYY-MM-DD`, when the file does not say. */
  readonly date?: string;
}

/**
 * Reads the shape of a post-mortem from any Markdown file, with the place of every piece: what the
 * structure rules of lint look at, and what `parsePostMortem` maps to the seven sections.
 */
export function readStructure(text: string, options: StructureOptions = {}): Structure {
  assertReadable(text);
  const frontMatter = findFrontMatter(text);
  const from = frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const parts = placeParts(text, scanBlocks(text, from), from);
  const front = parts.filter((part) => part.section === 'front' || part.section === 'title');
  const facts = [
    ...(frontMatter ? frontMatterFacts(text, frontMatter) : []),
    ...front.flatMap((part) => blockFacts(text, part.blocks)),
  ];
  const title = parts.find((part) => part.section === 'title')?.heading;
  const day = incidentDay(facts, title ? textAt(text, title.text).text : '', options);
  const of = (key: SectionKey): PlacedPart[] => parts.filter((part) => part.section === key);
  return {
    text,
    title: title ? textAt(text, title.text) : null,
    facts,
    parts,
    sections: sectionsOf(text, parts),
    timeline: readTimeline(
      text,
      of('timeline').filter((part) => part.field === null),
      day,
    ),
    actions: readActions(text, of('actions'), day === null ? null : Number(day.date.slice(0, 4))),
    causes: readCauseLines(text, of('rootCauses')),
  };
}

const DAY_KEYS = [
  'incident date',
  'date of incident',
  'incident day',
  'start date',
  'date',
  'started',
  'start',
  'start time',
  'incident start',
  'startedat',
] as const;

/** The day of the incident: a fact, the title, or what the caller knows. */
function incidentDay(
  facts: readonly StructureFact[],
  title: string,
  options: StructureOptions,
): { date: string; source: string } | null {
  for (const key of DAY_KEYS) {
    const fact = factOf(facts, key);
    const date = fact && dayIn(fact.value.text);
    if (date) return { date, source: `“${key}: ${fact.value.text}”` };
  }
  const titled = dayIn(title);
  if (titled) return { date: titled, source: `the title “${title}”` };
  return options.date === undefined
    ? null
    : { date: options.date, source: 'the day given at import' };
}

function dayIn(text: string): string | null {
  const date = findDate(text);
  return date?.year ? calendarDate(date.year, date.month, date.day) : null;
}

function sectionsOf(text: string, parts: readonly PlacedPart[]): StructureSection[] {
  return SECTIONS.flatMap((key): StructureSection[] => {
    const own = parts.filter((part) => part.section === key);
    const first = own.find((part) => part.opens && part.field === null && part.heading !== null);
    const last = own.at(-1);
    if (!first?.heading || !last) return [];
    const empty = own.every((part) => text.slice(part.body.start, part.body.end).trim() === '');
    return [
      {
        key,
        heading: first.heading,
        title: first.title,
        empty,
        parts: own,
        start: first.heading.start,
        end: last.body.end,
      },
    ];
  });
}
