import { type Actor, CauseNode } from '@kintsugi/domain';
import { type Selectable, sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { visibleTo } from '../incident/visible.ts';
import type { CauseNodeTable } from '../schema/tables.ts';
import type { IncidentKey } from './incident-key.ts';

const toCause = (row: Selectable<CauseNodeTable>): CauseNode =>
  CauseNode.parse({
    id: row.id,
    parentId: row.parent_id,
    position: row.position,
    kind: row.kind,
    category: row.category,
    text: row.text,
    version: row.version,
  });

/** The nodes of an incident's why tree, siblings in their order. */
export async function listCauses(db: Queryable, key: IncidentKey): Promise<CauseNode[]> {
  const rows = await db
    .selectFrom('cause_node')
    .selectAll()
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toCause);
}

/** Adds nodes as they are; the caller has found their places. */
export async function insertCauses(
  db: Queryable,
  key: IncidentKey,
  nodes: readonly CauseNode[],
): Promise<void> {
  if (nodes.length === 0) return;
  await db
    .insertInto('cause_node')
    .values(
      nodes.map((node) => ({
        workspace_id: key.workspaceId,
        incident_id: key.incidentId,
        id: node.id,
        parent_id: node.parentId,
        position: node.position,
        kind: node.kind,
        category: node.category,
        text: node.text,
      })),
    )
    .execute();
}

/** Writes a node if it still has the version its writer saw; null when it has not. */
export async function updateCause(
  db: Queryable,
  key: IncidentKey,
  node: CauseNode,
): Promise<CauseNode | null> {
  const row = await db
    .updateTable('cause_node')
    .set({
      parent_id: node.parentId,
      position: node.position,
      kind: node.kind,
      category: node.category,
      text: node.text,
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', node.id)
    .where('version', '=', node.version)
    .returningAll()
    .executeTakeFirst();
  return row ? toCause(row) : null;
}

/**
 * Puts nodes in their places without a new version: moving one node shifts its siblings, and nobody
 * who is rewording a sibling should lose to that.
 */
export async function placeCauses(
  db: Queryable,
  key: IncidentKey,
  places: readonly Pick<CauseNode, 'id' | 'parentId' | 'position'>[],
): Promise<void> {
  for (const place of places) {
    await db
      .updateTable('cause_node')
      .set({ parent_id: place.parentId, position: place.position })
      .where('workspace_id', '=', key.workspaceId)
      .where('incident_id', '=', key.incidentId)
      .where('id', '=', place.id)
      .execute();
  }
}

/** Removes a node if it still has the version its remover saw. */
export async function deleteCause(
  db: Queryable,
  key: IncidentKey,
  node: Pick<CauseNode, 'id' | 'version'>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('cause_node')
    .where('workspace_id', '=', key.workspaceId)
    .where('incident_id', '=', key.incidentId)
    .where('id', '=', node.id)
    .where('version', '=', node.version)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The categories in use in the incidents the actor may see. */
export async function listUsedCategories(db: Queryable, actor: Actor): Promise<string[]> {
  const rows = await db
    .selectFrom('cause_node')
    .innerJoin('incident', (join) =>
      join
        .onRef('incident.workspace_id', '=', 'cause_node.workspace_id')
        .onRef('incident.id', '=', 'cause_node.incident_id'),
    )
    .select('cause_node.category')
    .distinct()
    .where(visibleTo(actor))
    .orderBy('cause_node.category')
    .execute();
  return rows.flatMap((row) => (row.category === null ? [] : [row.category]));
}
