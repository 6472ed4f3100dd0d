import {
  type Actor,
  KintsugiError,
  type PostMortemDocument,
  type ProseTexts,
  proposeSeverity,
  type SeverityDecision,
  type SeverityFacts,
} from '@kintsugi/domain';
import { type ParsedPostMortem, parsePostMortem } from '@kintsugi/markdown';
import {
  insertActions,
  insertCauses,
  insertEntries,
  insertIncident,
  listPeople,
  loadWorkspace,
  newId,
  saveProse,
  setParticipants,
  type Tx,
} from '@kintsugi/store';
import type { Deps } from '../shared/deps.ts';
import { requirePermission } from '../shared/permission.ts';
import { recorder } from '../shared/record.ts';
import { peopleNotes, proseNotes } from './importing/notes.ts';
import { importPeople } from './importing/people.ts';
import { possibleTimes } from './importing/possible-times.ts';
import { actionRow, causeRows, entryRow } from './importing/rows.ts';
import { newProse } from './shared-prose/texts.ts';

/** What an import made, or would make. */
export interface ImportedPostMortem {
  readonly incidentId: string | null;
  readonly document: PostMortemDocument;
  readonly notes: string[];
}

/**
 * Imports a Markdown post-mortem as a new incident, all of it or nothing. Kintsugi's own form comes
 * back without loss; of other teams' templates, notes say what went where. A draft is made, never a
 * published post-mortem: publishing asks for the owners and dates that are missing.
 *
 * @throws KintsugiError `markdown/unreadable`
 */
export async function importMarkdown(
  deps: Deps,
  actor: Actor,
  input: { readonly markdown: string; readonly dryRun: boolean },
): Promise<ImportedPostMortem> {
  requirePermission(actor, 'write');
  const { document, notes: parsed } = read(input.markdown);
  const { times, notes: late } = possibleTimes(document, deps.now());
  const prose = newProse(document.prose);
  const known = await listPeople(deps.db, actor);
  const notes = [
    ...parsed.map((note) => note.message),
    ...late,
    ...peopleNotes(document, known),
    ...proseNotes(document.prose, prose.texts),
  ];
  if (input.dryRun) return { incidentId: null, document, notes };
  const incidentId = await deps.db
    .transaction()
    .execute((tx) => insert({ deps, tx, actor }, { ...document, ...times }, prose));
  return { incidentId, document, notes };
}

function read(markdown: string): ParsedPostMortem {
  try {
    return parsePostMortem(markdown);
  } catch (cause) {
    if (cause instanceof KintsugiError) throw cause;
    const why = cause instanceof Error ? ` ${cause.message}` : '';
    throw new KintsugiError(
      'markdown/unreadable',
      `This file could not be read as a post-mortem.${why} Check that it is Markdown text.`,
      {},
      { cause },
    );
  }
}

interface Importing {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly actor: Actor;
}

async function insert(
  { deps, tx, actor }: Importing,
  document: PostMortemDocument,
  prose: { readonly state: Uint8Array; readonly texts: ProseTexts },
): Promise<string> {
  const id = newId();
  const key = { workspaceId: actor.workspaceId, incidentId: id };
  const createdAt = deps.now();
  await insertHead({ deps, tx, actor }, { id, createdAt, document });
  const { people, rows } = await importPeople(tx, actor, document.participants);
  await setParticipants(tx, actor, { incidentId: id, participants: rows });
  const by = { createdBy: actor.name, createdAt };
  await insertEntries(
    tx,
    key,
    document.timeline.map((entry) => entryRow(entry, by)),
  );
  await insertCauses(tx, key, causeRows(document.causes));
  const actions = document.actions.map((action, position) =>
    actionRow(action, { people, position, createdAt }),
  );
  await insertActions(tx, key, actions);
  await saveProse(tx, key, () => prose);
  const after = {
    title: document.title,
    entries: document.timeline.length,
    actions: actions.length,
  };
  await recorder(deps, actor, id)(tx, 'incident', { verb: 'import-markdown', subject: id, after });
  return id;
}

async function insertHead(
  { tx, actor }: Importing,
  given: { readonly id: string; readonly createdAt: string; readonly document: PostMortemDocument },
): Promise<void> {
  const { id, createdAt, document } = given;
  const { severityPolicy } = await loadWorkspace(tx, actor.workspaceId);
  const { title, services, tags, startedAt, detectedAt, mitigatedAt, resolvedAt } = document;
  const { severity, severityReason, noActionsReason } = document;
  const decision: SeverityDecision | null =
    severity === null
      ? null
      : {
          severity,
          facts: UNKNOWN_FACTS,
          proposal: proposeSeverity(UNKNOWN_FACTS, severityPolicy),
          reason: severityReason,
          decidedBy: actor.name,
          decidedAt: createdAt,
        };
  await insertIncident(tx, actor, {
    id,
    title,
    services,
    tags,
    startedAt,
    detectedAt,
    mitigatedAt,
    resolvedAt,
    noActionsReason,
    severity,
    severityDecision: decision,
    state: severity !== null && document.timeline.length > 0 ? 'drafting' : 'gathering',
    createdAt,
  });
}

/** A document names the severity that was decided, not the facts it was decided by. */
const UNKNOWN_FACTS: SeverityFacts = {
  customerFacing: null,
  outageMinutes: null,
  degraded: null,
  workaround: null,
  internalOnly: null,
  caughtBeforeImpact: null,
};
