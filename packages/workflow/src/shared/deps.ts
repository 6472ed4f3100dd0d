import type { Actor, Instant, ProseKey, ProseTexts } from '@kintsugi/domain';
import type { BlobStore, Database } from '@kintsugi/store';
import type { Logger } from './logger.ts';
import type { ReadAhead } from './read-ahead.ts';

/**
 * The shared prose of an incident, as people may be writing it right now. Filled by the server's
 * live documents, so that the API and the CLI write through the same door as the editor.
 */
export interface ProsePort {
  /** The Markdown of every field as it stands, including what is not yet stored. */
  read(workspaceId: string, incidentId: string): Promise<{ texts: ProseTexts; version: number }>;
  /**
   * Replaces fields by Markdown, merged into the live document; durable, with the author in the audit
   * log, when it resolves.
   */
  write(
    actor: Actor,
    incidentId: string,
    texts: Partial<Record<ProseKey, string>>,
  ): Promise<{ version: number }>;
}

/** What the verbs are handed: the only way to the outside. */
export interface Deps {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly prose: ProsePort;
  /** The time now; tests pass their own. */
  readonly now: () => Instant;
  readonly log: Logger;
  /** Tells the background that evidence waits to be read. */
  readonly wakeReader: () => void;
  /** Begins to read a file while it is being received; null when that has to wait. */
  readonly readAhead: ReadAhead;
  /** Folder of the worked examples. */
  readonly examples: string;
}
