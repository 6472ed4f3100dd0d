import type { Instant } from '@kintsugi/domain';
import type { NewEntry } from '@kintsugi/store';
import type { ShownEvent } from '../evidence/events/show-events.ts';

/** Bounds of an entry's text, actor and quote, as the domain has them. */
const MAX_TEXT = 2000;
const MAX_ACTOR = 120;
const MAX_QUOTE = 4000;

/** The timeline entry that an event of the evidence makes. */
export function entryOfEvent(
  { event, record, place }: ShownEvent,
  made: { readonly at: Instant; readonly by: string },
): Omit<NewEntry, 'id'> {
  const quote = new TextDecoder().decode(record);
  return {
    at: event.at,
    text: cut(event.text.trim() === '' ? quote : event.text, MAX_TEXT),
    actor: actorOf(event.actor ?? event.source),
    eventId: place,
    citation: { ...event.citation, quote: cut(quote, MAX_QUOTE) },
    createdAt: made.at,
    createdBy: made.by,
  };
}

/** Text as PostgreSQL can hold it (no NUL), of bounded length; what is cut is seen to be. */
function cut(text: string, max: number): string {
  const clean = text.replaceAll('\0', '␀').toWellFormed();
  return clean.length <= max ? clean : `${clean.slice(0, max - 1).toWellFormed()}…`;
}

function actorOf(source: string): string | null {
  const line = source.replace(/\p{Cc}+/gu, ' ').trim();
  return line === '' ? null : cut(line, MAX_ACTOR);
}
