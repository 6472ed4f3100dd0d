import { endpoints } from '@kintsugi/contract';
import type { CauseKind, CauseNode } from '@kintsugi/domain';
import { client } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { incidentKey } from '../../incident/queries.ts';

/** What is fetched again after the why tree changed. */
const causeKeys = (incidentId: string) => [
  incidentKey(incidentId, 'postmortem'),
  incidentKey(incidentId, 'lifecycle'),
  incidentKey(incidentId, 'findings'),
];

export interface NewCause {
  readonly parentId: string | null;
  readonly kind: CauseKind;
  readonly text: string;
  readonly position?: number;
}

/** A change of one node: what is given, on the version that was seen. */
export interface CauseChange {
  readonly version: number;
  readonly text?: string;
  readonly kind?: CauseKind;
  readonly category?: string | null;
  readonly parentId?: string | null;
  readonly position?: number;
}

export const useAddCause = (incidentId: string, onDone?: (node: CauseNode) => void) =>
  useAct({
    act: (body: NewCause) => client.json(endpoints.addCause, { params: { incidentId }, body }),
    refresh: causeKeys(incidentId),
    ...(onDone ? { onDone } : {}),
  });

export const useUpdateCause = (incidentId: string, nodeId: string) =>
  useAct({
    act: (body: CauseChange) =>
      client.json(endpoints.updateCause, { params: { incidentId, nodeId }, body }),
    refresh: causeKeys(incidentId),
  });

export const useRemoveCause = (incidentId: string, nodeId: string) =>
  useAct({
    act: ({ version }: { version: number }) =>
      client.text(endpoints.removeCause, { params: { incidentId, nodeId }, query: { version } }),
    refresh: causeKeys(incidentId),
    done: 'Removed; its answers moved up.',
  });
