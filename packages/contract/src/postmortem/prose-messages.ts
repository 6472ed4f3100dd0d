import { z } from 'zod';

/**
 * What a browser sends over the prose's socket to learn whether all that it has sent is stored. It
 * is answered at once when nothing waits to be stored, and otherwise by the next `ProseSaved`.
 */
export const PROSE_SAVED_QUESTION = JSON.stringify({ type: 'saved?' });

/** What the server says over the prose's socket once something is durable. */
export const ProseSaved = z.object({
  type: z.literal('saved'),
  /** The stored version. */
  version: z.int(),
  /** How far each writer's insertions are in it: a Yjs state vector, base64. */
  vector: z.string(),
  /** Nothing that the server had received by now waits to be stored, deletions included. */
  complete: z.boolean(),
});
export type ProseSaved = z.infer<typeof ProseSaved>;
