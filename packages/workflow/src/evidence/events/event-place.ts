import { Id } from '@kintsugi/domain';
import { z } from 'zod';

/** Where an event stands in the order of all events: by time, then by file, then as in its file. */
export const EventPlace = z.object({
  at: z.number(),
  fileId: Id.or(z.literal('')),
  ordinal: z.int(),
});
export type EventPlace = z.infer<typeof EventPlace>;

/** Negative when `a` comes before `b`. */
export const comparePlaces = (a: EventPlace, b: EventPlace): number =>
  a.at - b.at || (a.fileId < b.fileId ? -1 : a.fileId > b.fileId ? 1 : a.ordinal - b.ordinal);
