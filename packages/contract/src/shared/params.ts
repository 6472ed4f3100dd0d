import { Id } from '@kintsugi/domain';
import { z } from 'zod';

export const IncidentParams = z.object({ incidentId: Id });
export const FileParams = z.object({ incidentId: Id, fileId: Id });
export const VersionQuery = z.object({ version: z.coerce.number().int().min(1) });

/** A boolean in a query string. */
export const QueryFlag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();
