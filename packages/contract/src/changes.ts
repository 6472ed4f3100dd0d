import { Id } from '@kintsugi/domain';
import { z } from 'zod';

/**
 * What `GET /api/v1/incidents/{id}/changes` (server-sent events) tells: something of this kind was
 * changed, fetch it again. Prose travels by its own road (the shared document).
 */
export const Change = z.object({
  incidentId: Id,
  what: z.enum([
    'incident',
    'evidence',
    'timeline',
    'postmortem',
    'comments',
    'actions',
    'revisions',
  ]),
});
export type Change = z.infer<typeof Change>;
