import { Change } from '@kintsugi/contract';
import { Id } from '@kintsugi/domain';
import type { Components } from './components.ts';
import type { Operation } from './operation.ts';

/** The stream of changes, which is no endpoint of JSON and so described by hand. */
export const changesOperation = (components: Components): Operation => ({
  operationId: 'followChanges',
  tags: ['incident'],
  summary: 'What changes, as it changes (server-sent events)',
  description: 'Each event names what to fetch again. Its data is a Change as JSON.',
  'x-permission': 'read',
  parameters: [
    { name: 'incidentId', in: 'path', required: true, schema: components.describe(Id, 'input') },
  ],
  responses: {
    200: {
      description: 'Events until the reader goes away.',
      content: { 'text/event-stream': { schema: components.describe(Change, 'output') } },
    },
    default: { $ref: '#/components/responses/Problem' },
  },
  security: [{ session: [] }, { apiKey: [] }],
});
