import { type ActionItem, KintsugiError } from '@kintsugi/domain';
import { findAction, type IncidentKey, type Queryable } from '@kintsugi/store';

/**
 * One action item of an incident.
 *
 * @throws KintsugiError `not-found` when somebody has removed it
 */
export async function loadAction(
  db: Queryable,
  key: IncidentKey,
  actionId: string,
): Promise<ActionItem> {
  const action = await findAction(db, key, actionId);
  if (action) return action;
  throw new KintsugiError(
    'not-found',
    'This action item is not there; somebody may have removed it. Open the list again.',
  );
}
