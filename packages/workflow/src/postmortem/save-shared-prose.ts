import { type Actor, PROSE_KEYS, type ProseTexts } from '@kintsugi/domain';
import {
  announce,
  audit,
  type IncidentKey,
  loadIncident,
  loadProse,
  loadProseTexts,
  type StoredProse,
  saveProse,
  touchIncident,
} from '@kintsugi/store';
import * as Y from 'yjs';
import type { Deps } from '../shared/deps.ts';
import { systemActor } from '../workspace/identify.ts';
import { proseTexts } from './shared-prose/texts.ts';

/** What of the world the shared documents need. */
export type ProseDeps = Pick<Deps, 'db' | 'now' | 'log'>;

/** Fills a document in memory with what is stored; the version is 0 while nothing is. */
export async function openSharedProse(
  deps: Pick<ProseDeps, 'db'>,
  key: IncidentKey,
  document: Y.Doc,
): Promise<number> {
  const stored = await loadProse(deps.db, key);
  if (stored) Y.applyUpdate(document, stored.state, FROM_STORE);
  return stored?.version ?? 0;
}

/**
 * Takes in what another process stored since a version; resolves with the version the document is
 * in step with now.
 */
export async function refreshSharedProse(
  deps: Pick<ProseDeps, 'db'>,
  prose: Pick<SharedProse, 'key' | 'document' | 'version'>,
): Promise<number> {
  const { version } = await loadProseTexts(deps.db, prose.key);
  if (version <= prose.version) return prose.version;
  return openSharedProse(deps, prose.key, prose.document);
}

/** The origin of updates that come from the database, so that they are not stored again. */
export const FROM_STORE = { source: 'local', skipStoreHooks: true } as const;

/** A document in memory that is to be stored. */
export interface SharedProse {
  readonly key: IncidentKey;
  readonly document: Y.Doc;
  /** The stored version this document was last in step with. */
  readonly version: number;
  /** Who wrote in it since. */
  readonly authors: readonly Actor[];
}

/**
 * Stores a document in memory, merged under a lock with what another process may have stored since.
 * Durable when it resolves with the new version.
 *
 * @throws KintsugiError `not-found` when the incident is gone
 */
export async function saveSharedProse(deps: ProseDeps, prose: SharedProse): Promise<number> {
  const { key, document } = prose;
  return deps.db.transaction().execute(async (tx) => {
    // Says so when the incident was deleted while people were writing.
    await loadIncident(tx, systemActor(key.workspaceId), key.incidentId);
    let before: StoredProse | null = null;
    const saved = await saveProse(tx, key, (stored) => {
      before = stored;
      if (stored && stored.version !== prose.version)
        Y.applyUpdate(document, stored.state, FROM_STORE);
      return { state: Y.encodeStateAsUpdate(document), texts: proseTexts(document) };
    });
    const fields = changedFields(textsOf(before), saved.texts);
    for (const author of prose.authors) {
      const after = { version: saved.version, fields };
      await audit(tx, author, { verb: 'edit-prose', incidentId: key.incidentId, after });
    }
    const at = deps.now();
    const [author] = prose.authors;
    if (author) await touchIncident(tx, author, { id: key.incidentId, at });
    await announce(tx, key.workspaceId, key.incidentId, 'postmortem');
    return saved.version;
  });
}

const textsOf = (stored: StoredProse | null): ProseTexts | null => stored?.texts ?? null;

const changedFields = (before: ProseTexts | null, after: ProseTexts) =>
  PROSE_KEYS.filter((key) => (before?.[key] ?? '') !== after[key]);
