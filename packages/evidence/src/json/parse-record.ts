import type { z } from 'zod';

/** The JSON value in some bytes; undefined when there is none. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The JSON value in some bytes if it has the shape of `schema`; null otherwise. */
export function parseRecord<T>(bytes: Buffer, schema: z.ZodType<T>): T | null {
  return schema.safeParse(parseJson(bytes)).data ?? null;
}
