import { z } from 'zod';

/** An identifier of ours: a UUID (version 7, so that it sorts by creation). */
export const Id = z.uuid({ error: 'Not an identifier of ours.' }).meta({ description: 'UUID.' });
export type Id = z.infer<typeof Id>;

/**
 * A version number for optimistic concurrency. Every write of an existing thing carries the version
 * its writer saw; a stale one is refused with both versions, so that nothing is lost.
 */
export const Version = z.int().min(1).meta({ description: 'The version the writer saw.' });
