import { type Actor, KintsugiError, type ProseTexts } from '@kintsugi/domain';
import {
  type ProseDeps,
  proseTexts,
  refreshSharedProse,
  saveSharedProse,
} from '@kintsugi/workflow';
import * as Y from 'yjs';
import { RETRY_FIRST_MS, RETRY_LAST_MS, SAVE_AFTER_MS, SAVE_WITHIN_MS } from './limits.ts';

/** What a kept document is made of. */
export interface KeptOptions {
  readonly deps: ProseDeps;
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly document: Y.Doc;
  /** The stored version it was filled from. */
  readonly version: number;
  /** Told after each store that is durable. */
  readonly onSaved: (kept: KeptDocument, authors: readonly Actor[]) => void;
  /** Told when the incident is gone, so that there is nowhere to store it. */
  readonly onGone: (kept: KeptDocument) => void;
}

/**
 * A shared document in memory, with what is known of its storing: how much is not stored yet, who
 * wrote it, and when it will be. One store at a time; one that fails is tried again until it works.
 */
export class KeptDocument {
  readonly document: Y.Doc;
  readonly incidentId: string;
  readonly workspaceId: string;
  readonly #options: KeptOptions;
  #version: number;
  #bytes: number;
  #changes = 0;
  #saved = 0;
  #authors = new Map<string, Actor>();
  #timer: NodeJS.Timeout | null = null;
  #firstUnsavedAt = 0;
  #retryMs = RETRY_FIRST_MS;
  #saving: Promise<unknown> = Promise.resolve();
  #texts: ProseTexts | null = null;
  #disposed = false;
  #savedVector: Uint8Array;

  constructor(options: KeptOptions) {
    this.#options = options;
    this.document = options.document;
    this.incidentId = options.incidentId;
    this.workspaceId = options.workspaceId;
    this.#version = options.version;
    this.#bytes = Y.encodeStateAsUpdate(options.document).length;
    this.#savedVector = Y.encodeStateVector(options.document);
    this.document.on('update', () => {
      this.#texts = null;
    });
  }

  /** True while something people wrote is not stored. */
  get dirty(): boolean {
    return this.#changes !== this.#saved;
  }

  /** The stored version that readers see: the one to come while something waits to be stored. */
  get version(): number {
    return this.#version + (this.dirty ? 1 : 0);
  }

  /** Size with deleted text, as an upper bound in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How far each writer's changes are stored for certain, as a Yjs state vector. */
  get savedVector(): Uint8Array {
    return this.#savedVector;
  }

  /** The Markdown of every field as it stands. */
  texts(): ProseTexts {
    this.#texts ??= proseTexts(this.document);
    return this.#texts;
  }

  /** Notes a change by somebody; it is stored soon. */
  changed(author: Actor | null, bytes: number): void {
    if (!this.dirty) this.#firstUnsavedAt = performance.now();
    this.#changes += 1;
    this.#bytes += bytes;
    if (author) this.#authors.set(author.userId ?? author.name, author);
    const waited = performance.now() - this.#firstUnsavedAt;
    this.#schedule(Math.max(0, Math.min(SAVE_AFTER_MS, SAVE_WITHIN_MS - waited)));
  }

  /**
   * Stores what is not stored yet; resolves with the version when it is durable.
   *
   * @throws what the store threw; it is tried again by itself
   */
  save(): Promise<number> {
    const next = this.#saving.then(() => this.#saveOnce());
    this.#saving = next.catch(() => undefined);
    return next;
  }

  /** Takes in what another process has stored, so that people on both see each other's words. */
  refresh(): Promise<void> {
    const next = this.#saving.then(async () => {
      const { deps, workspaceId, incidentId } = this.#options;
      const key = { workspaceId, incidentId };
      const prose = { key, document: this.document, version: this.#version };
      this.#version = await refreshSharedProse(deps, prose);
    });
    this.#saving = next.catch(() => undefined);
    return next;
  }

  /** Stops the timers; nothing is stored by itself afterwards. */
  dispose(): void {
    this.#disposed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(ms: number): void {
    if (this.#disposed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      // A failure is logged and tried again by saveOnce.
      this.save().catch(() => undefined);
    }, ms);
  }

  async #saveOnce(): Promise<number> {
    if (!this.dirty) return this.#version;
    const upTo = this.#changes;
    const vector = Y.encodeStateVector(this.document);
    const authors = [...this.#authors.values()];
    this.#authors.clear();
    try {
      const { deps, workspaceId, incidentId } = this.#options;
      const key = { workspaceId, incidentId };
      const prose = { key, document: this.document, version: this.#version, authors };
      this.#version = await saveSharedProse(deps, prose);
    } catch (error) {
      for (const author of authors) this.#authors.set(author.userId ?? author.name, author);
      this.#failed(error);
      throw error;
    }
    this.#saved = upTo;
    this.#savedVector = vector;
    this.#firstUnsavedAt = performance.now();
    this.#retryMs = RETRY_FIRST_MS;
    this.#bytes = Y.encodeStateAsUpdate(this.document).length;
    this.#options.onSaved(this, authors);
    return this.#version;
  }

  #failed(error: unknown): void {
    const { deps, incidentId, onGone } = this.#options;
    if (error instanceof KintsugiError && error.id === 'not-found') {
      this.#saved = this.#changes;
      this.dispose();
      onGone(this);
      return;
    }
    deps.log.error({ err: error, incidentId }, 'Prose could not be stored; trying again.');
    this.#schedule(this.#retryMs);
    this.#retryMs = Math.min(RETRY_LAST_MS, this.#retryMs * 2);
  }
}
