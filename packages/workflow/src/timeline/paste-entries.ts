import type { PastedRow } from '@kintsugi/contract';
import {
  type Actor,
  dateIn,
  type Incident,
  KintsugiError,
  type PastedTimelineRow,
  readPasted,
  type TimelineEntry,
} from '@kintsugi/domain';
import { insertEntries, loadIncident, lockIncident, type NewEntry, newId } from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';

/** A block of times and texts. */
export interface PasteEntries {
  readonly incidentId: string;
  readonly text: string;
  /** The zone of times that state none. */
  readonly zone?: string | undefined;
  /** The date of times that state none; the incident's first known day otherwise. */
  readonly date?: string | undefined;
  /** Only say how the rows would be read. */
  readonly dryRun: boolean;
}

/** Rows at once: a timeline people can walk through is far shorter. */
const MAX_ROWS = 2000;

/**
 * Reads a pasted block and adds its rows, all or none.
 *
 * @throws KintsugiError `timeline/unreadable` naming the lines that cannot be read
 */
export async function pasteEntries(
  deps: Deps,
  actor: Actor,
  input: PasteEntries,
): Promise<{ rows: PastedRow[]; added: TimelineEntry[] }> {
  requirePermission(actor, 'write');
  const incident = await loadIncident(deps.db, actor, input.incidentId);
  refuseTooMany(input.text);
  const zone = input.zone ?? null;
  const rows = readPasted(input.text, { zone, date: input.date ?? firstDay(incident, zone) });
  if (input.dryRun) return { rows, added: [] };
  const entries = entriesOf(rows, { at: deps.now(), by: actor.name });
  return { rows, added: await save(deps, actor, { incidentId: incident.id, entries }) };
}

function refuseTooMany(text: string): void {
  const rows = text.split('\n').length;
  if (rows <= MAX_ROWS) return;
  const message = `${rows} lines are more than the ${MAX_ROWS} that can be pasted at once.`;
  throw new KintsugiError('request/invalid', `${message} Bring them as an evidence file instead.`, {
    fields: [{ path: 'text', message }],
  });
}

/** The day on which the incident began, as the clocks of the zone had it; null when not known. */
function firstDay(incident: Incident, zone: string | null): string | null {
  const first = incident.startedAt ?? incident.detectedAt ?? incident.mitigatedAt;
  const at = first ?? incident.resolvedAt;
  return at === null ? null : dateIn(at, zone ?? 'UTC');
}

function entriesOf(
  rows: readonly PastedTimelineRow[],
  made: { readonly at: string; readonly by: string },
): NewEntry[] {
  const bad = rows.filter(({ problem }) => problem !== null);
  if (bad.length > 0 || rows.length === 0) throw unreadable(bad);
  return rows.flatMap(({ at, text, actor }) =>
    at === null ? [] : [{ id: newId(), at, text, actor, createdAt: made.at, createdBy: made.by }],
  );
}

function unreadable(bad: readonly PastedTimelineRow[]): KintsugiError {
  if (bad.length === 0) {
    return new KintsugiError(
      'timeline/unreadable',
      'Nothing that looks like a row was pasted. Paste lines that begin with a time, such as “14:05 Error rate increased”.',
    );
  }
  const fields = bad.map(({ line, problem }) => ({
    path: `text.line.${line}`,
    message: problem ?? '',
  }));
  const first = fields.slice(0, 5).map(({ path, message }) => `${path.slice(5)}: ${message}`);
  return new KintsugiError(
    'timeline/unreadable',
    `${bad.length === 1 ? 'One row' : `${bad.length} rows`} cannot be read, so nothing was added. ${first.join(' ')}`,
    { fields },
  );
}

function save(
  deps: Deps,
  actor: Actor,
  pasted: { readonly incidentId: string; readonly entries: readonly NewEntry[] },
): Promise<TimelineEntry[]> {
  return deps.db.transaction().execute(async (tx) => {
    const incident = await lockIncident(tx, actor, pasted.incidentId);
    const key = { workspaceId: actor.workspaceId, incidentId: incident.id };
    const added = await insertEntries(tx, key, pasted.entries);
    await recorder(deps, actor, incident.id)(tx, 'timeline', {
      verb: 'paste-entries',
      after: added.map(({ id, at, text }) => ({ id, at, text })),
    });
    return added;
  });
}
