import { ProseKey } from '@kintsugi/domain';
import { z } from 'zod';

/** Where a comment is anchored: Yjs relative positions, so that it stays with its words. */
export const RangeAnchor = z.object({
  kind: z.literal('range'),
  key: ProseKey,
  from: z.unknown(),
  to: z.unknown(),
});
export type RangeAnchor = z.infer<typeof RangeAnchor>;
