import { z } from 'zod';
import { Instant } from '../shared/instant.ts';
import { prose } from '../shared/text.ts';

/** The answer of the 30-day review. */
export const Review = z.object({
  effective: z.enum(['yes', 'partly', 'no']),
  learned: prose(10_000),
  next: prose(10_000),
  answeredBy: z.string(),
  answeredAt: Instant,
});
export type Review = z.infer<typeof Review>;
