import {
  ActionItem,
  ActionKind,
  ActionState,
  ActionText,
  CalendarDate,
  Id,
  line,
  Prevention,
  Priority,
  prose,
  Version,
  WebLink,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { IncidentParams, QueryFlag, VersionQuery } from '../shared/params.ts';

export const ActionView = ActionItem.extend({
  incidentTitle: z.string(),
  incidentNumber: z.int(),
  orphan: z.boolean(),
  overdue: z.boolean(),
}).meta({ id: 'ActionItem' });
export type ActionView = z.infer<typeof ActionView>;
const ActionParams = IncidentParams.extend({ actionId: Id });

export const NewAction = z
  .object({
    text: ActionText,
    ownerId: Id.nullish(),
    owner: line(120).nullish().meta({
      description:
        'Instead of ownerId: an @handle, e-mail address or name. Nobody of that name is refused.',
    }),
    dueDate: CalendarDate.nullish(),
    priority: Priority.default('P2'),
    kind: ActionKind.default('prevent'),
    feeds: Prevention.nullish(),
    link: WebLink.nullish(),
  })
  .meta({ id: 'NewAction' });

export const actionEndpoints = {
  listActions: endpoint({
    method: 'GET',
    path: '/actions',
    tag: 'actions',
    permission: 'read',
    summary: 'Action items of every incident you may see, by due date',
    query: PageQuery.extend({
      incidentId: Id.optional(),
      ownerId: Id.optional(),
      state: ActionState.optional(),
      overdue: QueryFlag,
      orphan: QueryFlag,
    }),
    response: pageOf(ActionView),
  }),
  addAction: endpoint({
    method: 'POST',
    path: '/incidents/{incidentId}/actions',
    tag: 'actions',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Add an action item',
    description: 'A draft may hold an orphan; a published post-mortem never does.',
    params: IncidentParams,
    body: NewAction,
    response: ActionView,
  }),
  updateAction: endpoint({
    method: 'PATCH',
    path: '/incidents/{incidentId}/actions/{actionId}',
    tag: 'actions',
    permission: 'write',
    summary: 'Change an action item',
    params: ActionParams,
    body: z.object({
      version: Version,
      text: ActionText.optional(),
      ownerId: Id.nullish(),
      owner: line(120).nullish(),
      dueDate: CalendarDate.nullish(),
      priority: Priority.optional(),
      kind: ActionKind.optional(),
      feeds: Prevention.nullish(),
      link: WebLink.nullish(),
      state: ActionState.optional(),
      stateReason: prose(2000).trim().nullish(),
      position: z.int().min(0).optional(),
    }),
    response: ActionView,
  }),
  removeAction: endpoint({
    method: 'DELETE',
    path: '/incidents/{incidentId}/actions/{actionId}',
    tag: 'actions',
    permission: 'write',
    status: 204,
    summary: 'Remove an action item',
    params: ActionParams,
    query: VersionQuery,
  }),
} as const;
