import { endpoints } from '@kintsugi/contract';
import type { z } from 'zod';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { actionKeys } from './queries.ts';

export type NewActionBody = z.input<NonNullable<typeof endpoints.addAction.body>>;
export type ActionChange = z.input<NonNullable<typeof endpoints.updateAction.body>>;

export const useAddAction = (incidentId: string, onDone: () => void) =>
  useAct({
    act: (body: NewActionBody) =>
      client.json(endpoints.addAction, { params: { incidentId }, body }),
    refresh: actionKeys(incidentId),
    done: 'Action item added.',
    onDone,
  });

export const useUpdateAction = (incidentId: string, actionId: string) =>
  useAct({
    act: (body: ActionChange) =>
      client.json(endpoints.updateAction, { params: { incidentId, actionId }, body }),
    refresh: actionKeys(incidentId),
  });

export const useRemoveAction = (incidentId: string, actionId: string) =>
  useAct({
    act: ({ version }: { version: number }) =>
      client.text(endpoints.removeAction, { params: { incidentId, actionId }, query: { version } }),
    refresh: actionKeys(incidentId),
    done: 'Action item removed.',
  });
