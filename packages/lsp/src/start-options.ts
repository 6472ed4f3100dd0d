import { z } from 'zod';

const StartOptions = z.object({
  /** Settings for an editor that cannot be asked for them. */
  settings: z.unknown().optional(),
  /** URI of the folder in which each rule has a page, `<rule>.md`, for links to it. */
  rulePages: z.url().optional().catch(undefined),
});

/** What an editor may hand over when it starts the server (`initializationOptions`). */
export type StartOptions = z.infer<typeof StartOptions>;

/** The options of `initialize`; without them, or with something else, none. */
export const readStartOptions = (value: unknown): StartOptions =>
  StartOptions.parse(typeof value === 'object' && value !== null ? value : {});
