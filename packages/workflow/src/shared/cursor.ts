import { KintsugiError } from '@kintsugi/domain';
import type { z } from 'zod';

/** The place after the last item of a page, as opaque text. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * The place a cursor of ours means; undefined without one.
 *
 * @throws KintsugiError `request/invalid` when it is not one of ours
 */
export function decodeCursor<S extends z.ZodType>(
  schema: S,
  cursor: string | undefined,
): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new KintsugiError('request/invalid', 'The cursor is not one this list gave out.', {
    fields: [{ path: 'cursor', message: 'Use the `next` of the page before, or leave it out.' }],
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page of a list. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/**
 * Makes a page of rows that were asked for with `limit + 1`: the one too many says that there is
 * more. `placeOf` names the place after an item.
 */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (item: T) => unknown,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? encodeCursor(placeOf(last)) : null };
}
