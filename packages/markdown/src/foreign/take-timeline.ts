import { DocumentEntry } from '@kintsugi/domain';
import type { Draft } from '../document/draft.ts';
import { normaliseInstant } from '../document/instants.ts';
import type { Structure, StructureRow } from '../structure/structure.ts';
import { coversWords } from './words.ts';

/** Rows whose day and time are known become entries; the others and all other text become notes. */
export function takeTimeline(structure: Structure, draft: Draft): void {
  const { timeline, text } = structure;
  const left: StructureRow[] = [];
  for (const row of timeline.rows) {
    const entry = entryOf(row, text);
    if (entry) draft.document.timeline.push(entry);
    else left.push(row);
  }
  noteZone(structure, draft);
  for (const block of timeline.rest)
    draft.write('timelineNotes', text.slice(block.start, block.end));
  if (left.length === 0) return;
  const undated = left.some((row) => row.time !== null && row.at === null);
  const why = undated ? 'no day is known for their times' : 'they have no time that can be read';
  draft.note(
    'kept',
    `${left.length} rows of the timeline are kept as notes: ${why}.`,
    left[0] ?? null,
  );
  draft.write(
    'timelineNotes',
    left.map((row) => asItem(text.slice(row.start, row.end))).join('\n'),
  );
}

function entryOf(row: StructureRow, text: string): DocumentEntry | null {
  if (row.at === null || Number.isNaN(row.at)) return null;
  const event = oneLine(
    [row.event.text, ...row.extra.map((cell) => cell.text)].filter(Boolean).join(' · '),
  );
  const read = DocumentEntry.safeParse({
    at: normaliseInstant(new Date(row.at).toISOString()),
    text: event,
    actor: row.actor?.text || null,
    keyMoment: null,
    citation: null,
  });
  const source = text.slice(row.start, row.end);
  if (!read.success) return null;
  return coversWords(source, [event, row.time?.text, row.actor?.text, markerOf(source)])
    ? read.data
    : null;
}

/** The number of an item is no word of it. */
const markerOf = (source: string): string => /^\d{1,9}(?=[.)])/.exec(source)?.[0] ?? '';

/** Lines of an item joined; those that start a list of their own stay lines. */
const oneLine = (text: string): string =>
  text.replace(/[ \t]*\r?\n[ \t]*(?![-*+][ \t]|\d{1,9}[.)][ \t])/g, ' ').trim();

/** A row as a list item, whatever it was. */
function asItem(source: string): string {
  if (/^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(source)) return source;
  return `- ${source
    .replace(/^\|?[ \t]*|[ \t]*\|?$/g, '')
    .replaceAll('|', '·')
    .replace(/\r?\n/g, '\n  ')}`;
}

/** Says which zone and day were used, and why: nothing is guessed silently. */
function noteZone({ timeline }: Structure, draft: Draft): void {
  const bare = timeline.rows.filter((row) => row.time !== null && row.zone === null);
  const first = bare[0];
  const taken = draft.document.timeline.length > 0;
  if (first && taken) {
    const { zone } = timeline;
    const why = zone
      ? `the timeline says “${zone.written}”`
      : 'neither the rows nor the timeline name a zone';
    const doubt = zone?.ambiguous ? ' The abbreviation has more than one meaning; check it.' : '';
    draft.note(
      'assumed',
      `Times without a zone were read as ${zone?.written ?? 'UTC'}, because ${why}.${doubt}`,
      first,
    );
    if (zone?.name?.includes('/')) draft.document.timeZone = zone.name;
  }
  if (
    timeline.day &&
    taken &&
    timeline.rows.some((row) => row.time && !/\d{4}/.test(row.time.text))
  ) {
    draft.note(
      'assumed',
      `Times without a day were put on ${timeline.day.date} and the days after it, because of ${timeline.day.source}.`,
      first ?? null,
    );
  }
}
