import {
  type Actor,
  EntryCitation,
  KeyMoment,
  KintsugiError,
  type TimelineEntry,
} from '@kintsugi/domain';
import { type Selectable, sql, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '../database.ts';
import { visibleTo } from '../incident/visible.ts';
import type { TimelineEntryTable } from '../schema/tables.ts';
import type { RemovedEntry } from './removed-entries.ts';

const Original = z.object({ at: z.string(), text: z.string() }).nullable();

// Made once: making a schema takes longer than reading a row with it.
const Moment = KeyMoment.nullable();
const Citation = EntryCitation.nullable();

/** What an entry is made of; a long timeline is read without the rest of its rows. */
const COLUMNS = [
  'timeline_entry.id',
  'timeline_entry.at',
  'timeline_entry.text',
  'timeline_entry.actor',
  'timeline_entry.key_moment',
  'timeline_entry.citation',
  'timeline_entry.original',
  'timeline_entry.created_by',
  'timeline_entry.version',
] as const;

type EntryRow = Omit<
  Selectable<TimelineEntryTable>,
  'workspace_id' | 'incident_id' | 'event_id' | 'created_at'
>;

const toEntry = (row: EntryRow): TimelineEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  text: row.text,
  actor: row.actor,
  keyMoment: Moment.parse(row.key_moment),
  citation: Citation.parse(row.citation),
  original: Original.parse(row.original),
  createdBy: row.created_by,
  version: row.version,
});

/** The query every read of a timeline starts from: entries of incidents the actor may see. */
const visibleEntries = (db: Queryable, actor: Actor) =>
  db
    .selectFrom('timeline_entry')
    .innerJoin('incident', (join) =>
      join
        .onRef('incident.workspace_id', '=', 'timeline_entry.workspace_id')
        .onRef('incident.id', '=', 'timeline_entry.incident_id'),
    )
    .select(COLUMNS)
    .where(visibleTo(actor));

/** The timeline of an incident, by time; entries of one instant in the order they were made. */
export async function listEntries(
  db: Queryable,
  actor: Actor,
  incidentId: string,
): Promise<TimelineEntry[]> {
  const rows = await visibleEntries(db, actor)
    .where('timeline_entry.incident_id', '=', incidentId)
    .orderBy('timeline_entry.at')
    .orderBy('timeline_entry.id')
    .execute();
  return rows.map(toEntry);
}

/** Which entry is meant. */
export interface EntryRef {
  readonly incidentId: string;
  readonly entryId: string;
}

/**
 * One entry, when the actor may see its incident.
 *
 * @throws KintsugiError `not-found` when it does not exist or is invisible
 */
export async function loadEntry(
  db: Queryable,
  actor: Actor,
  ref: EntryRef,
): Promise<TimelineEntry> {
  const row = await visibleEntries(db, actor)
    .where('timeline_entry.incident_id', '=', ref.incidentId)
    .where('timeline_entry.id', '=', ref.entryId)
    .executeTakeFirst();
  if (!row) {
    throw new KintsugiError(
      'not-found',
      'There is no such timeline entry here; somebody may have removed it. Open the timeline again.',
    );
  }
  return toEntry(row);
}

/** An entry to be added. */
export type NewEntry = Pick<TimelineEntry, 'id' | 'at' | 'text' | 'actor' | 'createdBy'> &
  Partial<Pick<TimelineEntry, 'keyMoment' | 'citation' | 'original' | 'version'>> & {
    /** The event of the evidence it was made from: an event is added once. */
    readonly eventId?: string | null;
    readonly createdAt: string;
  };

/** Entries of one insert: PostgreSQL takes 65,535 values a statement. */
const ROWS_AT_ONCE = 1000;

/** Adds entries. Those whose event is on the timeline already are left out of what is returned. */
export async function insertEntries(
  db: Queryable,
  incident: { readonly workspaceId: string; readonly incidentId: string },
  entries: readonly NewEntry[],
): Promise<TimelineEntry[]> {
  const added: TimelineEntry[] = [];
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const rows = await db
      .insertInto('timeline_entry')
      .values(entries.slice(from, from + ROWS_AT_ONCE).map((entry) => toRow(incident, entry)))
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'incident_id', 'event_id'])
          .where('event_id', 'is not', null)
          .doNothing(),
      )
      .returningAll()
      .execute();
    added.push(...rows.map(toEntry));
  }
  return added;
}

const toRow = (
  incident: { readonly workspaceId: string; readonly incidentId: string },
  entry: NewEntry,
) => ({
  workspace_id: incident.workspaceId,
  incident_id: incident.incidentId,
  id: entry.id,
  at: entry.at,
  text: entry.text,
  actor: entry.actor,
  key_moment: entry.keyMoment ?? null,
  event_id: entry.eventId ?? null,
  citation: entry.citation ? JSON.stringify(entry.citation) : null,
  original: entry.original ? JSON.stringify(entry.original) : null,
  version: entry.version ?? 1,
  created_at: entry.createdAt,
  created_by: entry.createdBy,
});

/** A change of an entry: the version its writer saw, and the fields that become different. */
export interface EntryUpdate {
  readonly incidentId: string;
  readonly entryId: string;
  readonly version: number;
  readonly set: Partial<Pick<TimelineEntry, 'at' | 'text' | 'actor' | 'keyMoment' | 'original'>>;
}

/** Changes an entry, if it still has the version seen; null when that was stale. */
export async function updateEntryRow(
  db: Queryable,
  workspaceId: string,
  update: EntryUpdate,
): Promise<TimelineEntry | null> {
  const row = await db
    .updateTable('timeline_entry')
    .set((eb) => ({ ...toColumns(update.set), version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('incident_id', '=', update.incidentId)
    .where('id', '=', update.entryId)
    .where('version', '=', update.version)
    .returningAll()
    .executeTakeFirst();
  return row ? toEntry(row) : null;
}

function toColumns(set: EntryUpdate['set']): Updateable<TimelineEntryTable> {
  const { original } = set;
  const columns = {
    at: set.at,
    text: set.text,
    actor: set.actor,
    key_moment: set.keyMoment,
    original: original ? JSON.stringify(original) : original,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Takes a key moment from every entry but one: a transition happened once. */
export async function unmarkOthers(
  db: Queryable,
  incident: { readonly workspaceId: string; readonly incidentId: string },
  kept: { readonly entryId: string; readonly keyMoment: KeyMoment },
): Promise<string[]> {
  const rows = await db
    .updateTable('timeline_entry')
    .set({ key_moment: null, version: sql<number>`version + 1` })
    .where('workspace_id', '=', incident.workspaceId)
    .where('incident_id', '=', incident.incidentId)
    .where('key_moment', '=', kept.keyMoment)
    .where('id', '!=', kept.entryId)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Removes an entry, if it still has the version seen; null when that was stale. */
export async function deleteEntry(
  db: Queryable,
  workspaceId: string,
  gone: EntryRef & { readonly version: number },
): Promise<RemovedEntry | null> {
  const row = await db
    .deleteFrom('timeline_entry')
    .where('workspace_id', '=', workspaceId)
    .where('incident_id', '=', gone.incidentId)
    .where('id', '=', gone.entryId)
    .where('version', '=', gone.version)
    .returningAll()
    .executeTakeFirst();
  return row
    ? { ...toEntry(row), eventId: row.event_id, createdAt: row.created_at.toISOString() }
    : null;
}
