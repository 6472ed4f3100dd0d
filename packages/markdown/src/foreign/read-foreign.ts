import { type ProseKey, proseFieldsOf, SECTION_TITLES } from '@kintsugi/domain';
import { Draft } from '../document/draft.ts';
import { LineIndex } from '../place.ts';
import type { PlacedPart } from '../structure/parts.ts';
import { readStructure, type StructureOptions } from '../structure/read-structure.ts';
import type { Structure } from '../structure/structure.ts';
import { takeActions } from './take-actions.ts';
import { takeFront, takeFrontPart } from './take-front.ts';
import { takeImpact } from './take-impact.ts';
import { takeTimeline } from './take-timeline.ts';

/** Reads another team's Markdown: maps what it can to the seven sections, keeps the rest with its headings. */
export function readForeign(text: string, options: StructureOptions): Draft {
  const structure = readStructure(text, options);
  const draft = new Draft(new LineIndex(text));
  takeFront(structure, draft);
  for (const part of structure.parts) takePart(structure, part, draft);
  takeTimeline(structure, draft);
  takeActions(structure, draft);
  return draft;
}

function takePart(structure: Structure, part: PlacedPart, draft: Draft): void {
  if (part.section === 'front' || part.section === 'title') {
    takeFrontPart(structure, part, draft);
    return;
  }
  noteHeading(part, draft);
  const target = targetOf(part);
  const heading = part.keepHeading && part.heading !== null;
  if (heading) draft.write(target, `${'#'.repeat(levelOf(part))} ${part.title}`);
  if (part.field === null && part.section === 'impact') takeImpact(structure.text, part, draft);
  else if (part.field !== null || part.section !== 'timeline')
    takeText(structure.text, part, target, draft);
}

/** The text of a part; the lists and tables of action items are taken as such. */
function takeText(text: string, part: PlacedPart, target: ProseKey, draft: Draft): void {
  for (const block of part.blocks) {
    const items = part.section === 'actions' && (block.type === 'list' || block.type === 'table');
    if (!items) draft.write(target, text.slice(block.start, block.end));
  }
}

/** The prose field of a part: its own, its section's running text, or the appendix. */
function targetOf(part: PlacedPart): ProseKey {
  if (part.field !== null) return part.field;
  const section = part.section;
  if (section === 'other' || section === 'front' || section === 'title') return 'appendix';
  return proseFieldsOf(section).find((field) => field.title === null)?.key ?? 'appendix';
}

const levelOf = (part: PlacedPart): number =>
  Math.min(6, Math.max(4, (part.heading?.depth ?? 2) + 2));

function noteHeading(part: PlacedPart, draft: Draft): void {
  const { section, heading, title } = part;
  if (heading === null || section === 'front' || section === 'title') return;
  if (section === 'other')
    draft.note(
      'kept',
      `“${title}” names none of the seven sections; it stands in the appendix.`,
      heading,
    );
  else if (part.opens) draft.note('mapped', `“${title}” is ${SECTION_TITLES[section]}.`, heading);
}
