import type { Actor } from '@kintsugi/domain';
import type { Arrival } from '../auth/loopback.ts';

/** Who takes part in a shared document, and where they came from (null for the server itself). */
export interface LiveContext {
  readonly actor: Actor;
  readonly incidentId: string;
  readonly arrival: Arrival | null;
}
