import { z } from 'zod';

/** The levels of the log, the most urgent first. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The options of `kintsugi start` as read. */
export const StartOptions = z.object({
  port: z.number(),
  host: z.string(),
  data: z.string().optional(),
  databaseUrl: z.string().min(1).optional(),
  publicUrl: z.string().min(1).optional(),
  trustProxy: z.boolean().optional(),
  logLevel: z.enum(LOG_LEVELS),
  json: z.boolean().optional(),
});

/** The same, with the data folder decided. */
export type ServeOptions = Omit<z.infer<typeof StartOptions>, 'data'> & { readonly data: string };
