import { z } from 'zod';

/**
 * An error as RFC 9457 problem details (`application/problem+json`). `type` is
 * `/problems/<id>` with an id of the error catalogue; `detail` says what happened and what to do.
 */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    id: z
      .string()
      .meta({ description: 'The stable id of the error catalogue, such as conflict/stale.' }),
    requestId: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    yours: z.unknown().optional().meta({ description: 'For conflict/stale: what you sent.' }),
    theirs: z.unknown().optional().meta({ description: 'For conflict/stale: what is stored now.' }),
    needs: z
      .array(z.unknown())
      .optional()
      .meta({ description: 'For lifecycle/needs: what is lacking.' }),
    retryAfterSeconds: z.number().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
