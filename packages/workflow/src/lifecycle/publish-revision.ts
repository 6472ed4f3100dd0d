import { type Actor, type Incident, KintsugiError, orphanNeeds } from '@kintsugi/domain';
import {
  findPublished,
  lastPublishedNumber,
  putLibraryEntry,
  type Revision,
  type Tx,
} from '@kintsugi/store';
import { type PostMortemParts, toDocument } from '../postmortem/parts.ts';
import { freeze } from '../postmortem/revision.ts';

/** What is published. */
export interface Publication {
  readonly parts: PostMortemParts;
  readonly note: string | null;
  readonly at: string;
  /** When the post-mortem was published for the first time: its place in the library. */
  readonly publishedAt: string;
}

/**
 * Freezes the next published revision and puts it into the library. Every way to publish ends here,
 * so the rule that no orphan is ever committed is asked here once more.
 */
export async function publishRevision(
  tx: Tx,
  actor: Actor,
  { parts, note, at, publishedAt }: Publication,
): Promise<Revision> {
  refuseOrphans(parts);
  const incidentId = parts.incident.id;
  const key = { workspaceId: actor.workspaceId, incidentId };
  const number = (await lastPublishedNumber(tx, key)) + 1;
  const document = toDocument(parts);
  const revision = await freeze(tx, actor, { incidentId, document, number, note, at });
  await putLibraryEntry(tx, key, {
    revisionId: revision.id,
    revisionNumber: number,
    document,
    publishedAt,
  });
  return revision;
}

function refuseOrphans({ actions }: PostMortemParts): void {
  const needs = orphanNeeds(actions);
  if (needs.length === 0) return;
  const message = needs.map((need) => need.message).join(' ');
  throw new KintsugiError('actions/orphan', message, { needs });
}

/** The latest published revision, for comparing. */
export const latestPublished = (
  tx: Tx,
  actor: Actor,
  incident: Incident,
): Promise<Revision | null> =>
  findPublished(tx, { workspaceId: actor.workspaceId, incidentId: incident.id }, null);
