import { z } from 'zod';

/**
 * How a file was read: what has to be kept beside its blocks so that single records can be read
 * again. Plain JSON.
 */
export const ReadingContext = z.object({
  format: z.string(),
  zone: z.string().nullable(),
  referenceAt: z.number(),
  referenceGiven: z.boolean(),
  state: z.record(z.string(), z.unknown()),
});
export type ReadingContext = z.infer<typeof ReadingContext>;
