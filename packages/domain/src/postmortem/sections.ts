import { z } from 'zod';
import { PROSE_KEYS, SECTIONS } from './section-names.ts';

export {
  PROSE_FIELDS,
  PROSE_KEYS,
  type ProseField,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
} from './section-names.ts';

export const SectionKey = z.enum(SECTIONS);
export type SectionKey = z.infer<typeof SectionKey>;

export const ProseKey = z.enum(PROSE_KEYS);
export type ProseKey = z.infer<typeof ProseKey>;
