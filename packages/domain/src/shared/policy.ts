import { z } from 'zod';
import { Version } from './id.ts';
import { TimeZone } from './instant.ts';
import { Label } from './text.ts';

/** What every workspace decides for itself beside severity. */
export const WorkspaceSettings = z.object({
  name: Label,
  timeZone: TimeZone.default('UTC').meta({
    description: 'The zone in which deadlines and dates are shown.',
  }),
  version: Version,
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;
