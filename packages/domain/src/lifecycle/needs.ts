import { z } from 'zod';
import { SectionKey } from '../postmortem/sections.ts';

/**
 * Something a step needs. `lacking` must be settled before the move; `ask` may be answered with
 * "yes, and here is why" by naming its id among the acknowledged.
 */
export const Need = z.object({
  id: z.string().meta({ description: 'Stable, such as timeline-empty or many-actions.' }),
  weight: z.enum(['lacking', 'ask']),
  message: z.string(),
  section: SectionKey.nullable().meta({ description: 'Where to go to settle it.' }),
});
export type Need = z.infer<typeof Need>;

export const lacking = (id: string, message: string, section: SectionKey | null = null): Need => ({
  id,
  weight: 'lacking',
  message,
  section,
});

export const ask = (id: string, message: string, section: SectionKey | null = null): Need => ({
  id,
  weight: 'ask',
  message,
  section,
});
