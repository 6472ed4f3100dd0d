import type { Actor, Instant } from '@kintsugi/domain';
import type { FileRef } from '@kintsugi/store';

/** A file on its way in. */
export interface Upload {
  readonly actor: Actor;
  readonly ref: FileRef;
  readonly name: string;
  /** The zone and the format its reader should use; null when the file is to say. */
  readonly zone: string | null;
  readonly format: string | null;
  readonly at: Instant;
}
