import { z } from 'zod';

/** Which documents are checked: those that are post-mortems by name or by shape, every Markdown file, or none. */
const CHECKED = ['postmortems', 'all', 'off'] as const;

const Settings = z.object({
  check: z.enum(CHECKED).catch('postmortems').default('postmortems'),
  /** Milliseconds without a key pressed after which a document is checked. */
  delay: z.number().min(0).max(10_000).catch(250).default(250),
});

/** The settings of a workspace, under `kintsugi` in the editor. */
export type Settings = z.infer<typeof Settings>;

/** Settings as an editor sends them; what is missing or no such value is as by default. */
export const readSettings = (value: unknown): Settings =>
  Settings.parse(typeof value === 'object' && value !== null ? value : {});
