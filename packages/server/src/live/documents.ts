import type { Document, Hocuspocus, onLoadDocumentPayload } from '@hocuspocus/server';
import type { ProseSaved } from '@kintsugi/contract';
import type { Actor } from '@kintsugi/domain';
import { openSharedProse, type ProseDeps } from '@kintsugi/workflow';
import type * as Y from 'yjs';
import type { ChangeFeed, Heard } from '../http/change-feed.ts';
import { KeptDocument } from './kept-document.ts';
import { CLOSES } from './limits.ts';
import type { LiveContext } from './live-context.ts';
import type { RecheckDeps } from './recheck.ts';
import { recheckDocument } from './recheck.ts';

/** What the documents need of the outside. */
export interface DocumentsOptions extends RecheckDeps {
  readonly deps: ProseDeps;
  readonly changes: Pick<ChangeFeed, 'subscribe'>;
  readonly onSaved: (saved: { readonly author: Actor; readonly incidentId: string }) => void;
}

/** The documents in memory, each with its keeper; they leave when nobody is there and all is stored. */
export class LiveDocuments {
  readonly #options: DocumentsOptions;
  readonly #kept = new Map<Y.Doc, KeptDocument>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  /** The keeper of a document in memory. */
  of(document: Y.Doc): KeptDocument | null {
    return this.#kept.get(document) ?? null;
  }

  all(): KeptDocument[] {
    return [...this.#kept.values()];
  }

  /** Fills a document that is being opened, and starts to keep it. */
  async load(payload: onLoadDocumentPayload<LiveContext>): Promise<void> {
    const { document, context, instance } = payload;
    const { actor, incidentId } = context;
    const { workspaceId } = actor;
    const { deps, changes } = this.#options;
    const version = await openSharedProse(deps, { workspaceId, incidentId }, document);
    const kept = new KeptDocument({
      deps,
      workspaceId,
      incidentId,
      document,
      version,
      onSaved: (saved, authors) => this.#saved(instance, { document, saved, authors }),
      onGone: () => closeAll(document, CLOSES.revoked),
    });
    this.#kept.set(document, kept);
    const unsubscribe = changes.subscribe(incidentId, (heard) =>
      this.#heard(heard, kept, document),
    );
    document.on('destroy', () => {
      unsubscribe();
      kept.dispose();
      this.#kept.delete(document);
    });
  }

  /** Somebody changed the incident, or (maybe in another process) stored its prose. */
  #heard(heard: Heard, kept: KeptDocument, document: Document): void {
    const { deps } = this.#options;
    const what = heard.kind === 'gap' ? null : heard.change.what;
    if (what === null || what === 'incident') void recheckDocument(this.#options, document);
    if (what !== null && what !== 'postmortem') return;
    kept.refresh().catch((error: unknown) => {
      deps.log.warn({ err: error }, 'What another process stored could not be taken in yet.');
    });
  }

  #saved(
    instance: Hocuspocus,
    done: {
      readonly document: Document;
      readonly saved: KeptDocument;
      readonly authors: readonly Actor[];
    },
  ): void {
    const { document, saved, authors } = done;
    document.broadcastStateless(savedMessage(saved));
    const [author] = authors;
    if (author) this.#options.onSaved({ author, incidentId: saved.incidentId });
    if (document.getConnectionsCount() === 0) void instance.unloadDocument(document);
  }
}

/** What clients are told once something is durable. */
export const savedMessage = (kept: KeptDocument): string =>
  JSON.stringify({
    type: 'saved',
    version: kept.version,
    vector: Buffer.from(kept.savedVector).toString('base64'),
    complete: !kept.dirty,
  } satisfies ProseSaved);

/** Ends every connection to a document, the sockets too. */
export function closeAll(document: Document, event: { code: number; reason: string }): void {
  for (const connection of document.getConnections()) {
    connection.close(event);
    connection.webSocket.close(event.code, event.reason);
  }
}
