import { z } from 'zod';

/** Cursor pagination of every list: `?limit=50&cursor=…`. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before.' }),
});

/** A page of `item`s; `next` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
