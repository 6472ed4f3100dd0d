import { type ProseKey, SECTION_TITLES, SEVERITIES, type SectionKey } from '@kintsugi/domain';
import { findFrontMatter } from '../blocks/front-matter.ts';
import type { Draft } from '../document/draft.ts';
import { normaliseInstant } from '../document/instants.ts';
import { calendarDate } from '../structure/dates.ts';
import { blockFacts, factOf } from '../structure/facts.ts';
import { momentAt } from '../structure/moments.ts';
import type { PlacedPart } from '../structure/parts.ts';
import type { Structure } from '../structure/structure.ts';
import { offsetAt } from '../structure/zones.ts';

const TIME_KEYS = {
  startedAt: ['started', 'start', 'start time', 'incident start', 'started at'],
  detectedAt: ['detected', 'detection time', 'detected at', 'time detected'],
  mitigatedAt: ['mitigated', 'mitigated at', 'time mitigated'],
  resolvedAt: ['resolved', 'end', 'end time', 'incident end', 'resolved at', 'time resolved'],
} as const;

/** Title, severity and times from what stands before the first section; its text is kept whole. */
export function takeFront(structure: Structure, draft: Draft): void {
  const { facts, text } = structure;
  const titled = factOf(facts, 'title');
  draft.document.title = oneLine(structure.title?.text ?? titled?.value.text ?? '');
  takeSeverity(structure, draft);
  for (const field of ['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'] as const) {
    const fact = factOf(facts, ...TIME_KEYS[field]);
    const at = fact && instantIn(fact.value.text);
    if (at) draft.document[field] = at;
  }
  const frontMatter = findFrontMatter(text);
  if (!frontMatter) return;
  const yaml = text.slice(frontMatter.yaml.start, frontMatter.yaml.end).trimEnd();
  if (yaml === '') return;
  draft.note('kept', 'The front matter is kept in the appendix.', frontMatter.span);
  draft.write('appendix', `\`\`\`\`\`yaml\n${yaml}\n\`\`\`\`\``);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200).trim();

function takeSeverity({ facts }: Structure, draft: Draft): void {
  const fact = factOf(facts, 'severity', 'sev', 'incident severity', 'severity level');
  if (!fact) return;
  const level =
    /\bsev(?:erity)?[ -]?([0-9])\b/i.exec(fact.value.text)?.[1] ??
    /^([1-4])\b/.exec(fact.value.text)?.[1];
  const severity = SEVERITIES.find((known) => known === `SEV${level}`);
  if (severity) draft.document.severity = severity;
  else
    draft.note(
      'unreadable',
      `“${fact.value.text}” is none of SEV1 to SEV4; the severity is left open.`,
      fact,
    );
}

/** A full instant in a fact's text; without a zone or a year it is none. */
function instantIn(text: string): string | null {
  const moment = momentAt(text, 0);
  if (!moment?.date?.year || !moment.zone) return null;
  const day = calendarDate(moment.date.year, moment.date.month, moment.date.day);
  if (day === null) return null;
  const local = Date.parse(day) + moment.clock;
  return normaliseInstant(new Date(local - offsetAt(moment.zone, local) * 60_000).toISOString());
}

/** What stands as a single line before the first section in some templates, and is a section in ours. */
const NAMED: Readonly<Record<string, { readonly section: SectionKey; readonly field: ProseKey }>> =
  {
    summary: { section: 'summary', field: 'summary' },
    impact: { section: 'impact', field: 'impact' },
  };

/**
 * Text before the first section: a paragraph such as `Summary: …` to the section it names, other facts
 * to the appendix, sentences to the summary; to sections that have none of their own.
 */
export function takeFrontPart(structure: Structure, part: PlacedPart, draft: Draft): void {
  const { text, sections } = structure;
  const lacks = (key: SectionKey) => !sections.some((section) => section.key === key);
  for (const block of part.blocks) {
    const source = text.slice(block.start, block.end);
    const facts = block.type === 'paragraph' ? blockFacts(text, [block]) : [];
    const [only] = facts;
    const named = only && facts.length === 1 ? NAMED[only.key] : undefined;
    if (only && named && only.start === block.start && lacks(named.section)) {
      draft.write(named.field, text.slice(only.value.start, block.end));
      draft.note('mapped', `“${only.key}” is ${SECTION_TITLES[named.section]}.`, only);
      continue;
    }
    const sentences = block.type === 'paragraph' && facts.length === 0;
    draft.write(sentences && lacks('summary') ? 'summary' : 'appendix', source);
  }
}
