import type { IncomingMessage, Server } from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import { PROSE_SAVED_QUESTION } from '@kintsugi/contract';
import { type Actor, KintsugiError } from '@kintsugi/domain';
import { FROM_STORE, type ProseDeps, type ProsePort, proseAccess } from '@kintsugi/workflow';
import type { WebSocket } from 'ws';
import type { IdentifyRequest } from '../auth/identify-request.ts';
import type { ChangeFeed } from '../http/change-feed.ts';
import { closeAll, LiveDocuments, savedMessage } from './documents.ts';
import { CLOSES, MAX_DOCUMENT_BYTES, RECHECK_EVERY_MS } from './limits.ts';
import type { LiveContext } from './live-context.ts';
import { signPresence } from './presence.ts';
import { prosePort } from './prose-port.ts';
import { recheckDocument } from './recheck.ts';
import { Refusal } from './refusal.ts';
import { openSockets } from './upgrade.ts';

/** What the live documents are made from. */
export interface LiveOptions extends ProseDeps {
  readonly identify: IdentifyRequest;
  readonly changes: Pick<ChangeFeed, 'subscribe'>;
  readonly publicUrl: string | null;
  /** The largest shared document in bytes, deleted text included; 16 MB unless said otherwise. */
  readonly maxDocumentBytes?: number;
}

/** The shared prose of every incident, as people write it. */
export interface Live {
  /** The same documents for the verbs. */
  readonly prose: ProsePort;
  /** Opens web sockets at `/api/v1/incidents/{incidentId}/prose` on a server. */
  readonly attach: (server: Server) => void;
  /** Hears of everything somebody wrote, once it is durable. */
  readonly onSaved: (
    hear: (saved: { readonly author: Actor; readonly incidentId: string }) => void,
  ) => void;
  /** Lets everybody go and stores everything; throws when something could not be stored. */
  readonly close: () => Promise<void>;
}

/** Makes the live documents of this process. */
export function createLive(options: LiveOptions): Live {
  const hearers: Parameters<Live['onSaved']>[0][] = [];
  const documents = new LiveDocuments({
    deps: options,
    identify: options.identify,
    changes: options.changes,
    onSaved: (saved) => {
      for (const hear of hearers) hear(saved);
    },
  });
  const hocuspocus = new Hocuspocus<LiveContext>(hooksOf(options, documents));
  const recheck = setInterval(() => {
    for (const document of hocuspocus.documents.values())
      void recheckDocument({ deps: options, identify: options.identify }, document);
  }, RECHECK_EVERY_MS).unref();
  const detach: (() => void)[] = [];
  return {
    prose: prosePort(options, hocuspocus, documents),
    attach: (server) => {
      const accept = acceptor(hocuspocus);
      const { identify, publicUrl, log } = options;
      detach.push(openSockets(server, { identify, publicUrl, log, accept }));
    },
    onSaved: (hear) => {
      hearers.push(hear);
    },
    close: async () => {
      clearInterval(recheck);
      for (const stop of detach) stop();
      await closeDocuments(hocuspocus, documents);
    },
  };
}

/** Hands a web socket's messages to Hocuspocus. */
const acceptor =
  (hocuspocus: Hocuspocus<LiveContext>) =>
  (socket: WebSocket, request: IncomingMessage, context: LiveContext): void => {
    const asked = new Request(new URL(request.url ?? '/', 'http://localhost'));
    const client = hocuspocus.handleConnection(socket, asked, context);
    socket.on('message', (data, isBinary) => {
      if (!isBinary || !Buffer.isBuffer(data)) socket.close(1003, 'Binary messages only.');
      else client.handleMessage(new Uint8Array(data));
    });
    socket.on('close', (code, reason) =>
      client.handleClose({ code, reason: reason.toString('utf8') }),
    );
    socket.on('error', () => socket.terminate());
  };

/** Hocuspocus stores nothing by itself here: each document's keeper does, and says when. */
const hooksOf = (
  options: LiveOptions,
  documents: LiveDocuments,
): Partial<Hocuspocus<LiveContext>['configuration']> => ({
  quiet: true,
  debounce: 50,
  maxDebounce: 50,
  maxPendingDocuments: 2,
  async onAuthenticate({ context, documentName, connectionConfig }) {
    if (documentName !== context.incidentId) throw new Refusal('not-found');
    const { readOnly } = await accessOf(options, context);
    connectionConfig.readOnly = readOnly;
  },
  async onLoadDocument(payload) {
    await documents.load(payload);
  },
  async connected({ connection }) {
    const kept = documents.of(connection.document);
    if (kept && !kept.dirty) connection.sendStateless(savedMessage(kept));
  },
  async onStateless({ connection, document, payload }) {
    const kept = documents.of(document);
    if (payload === PROSE_SAVED_QUESTION && kept && !kept.dirty)
      connection.sendStateless(savedMessage(kept));
  },
  async beforeSync({ document, type, payload }) {
    const kept = documents.of(document);
    const most = options.maxDocumentBytes ?? MAX_DOCUMENT_BYTES;
    if (type !== SYNC_STEP_1 && kept && kept.bytes + payload.length > most)
      throw new Refusal(CLOSES.tooLarge.reason, CLOSES.tooLarge.code);
  },
  async beforeHandleAwareness({ states, context }) {
    if (context) signPresence(states, context.actor);
  },
  async onChange({ document, transactionOrigin, context, update }) {
    if (transactionOrigin === FROM_STORE) return;
    documents.of(document)?.changed(context.actor ?? null, update.length);
  },
  async beforeUnloadDocument({ document }) {
    if (documents.of(document)?.dirty) throw new Refusal('not-stored-yet');
  },
});

/** The message that asks for what is missing, and so changes nothing (y-protocols/sync). */
const SYNC_STEP_1 = 0;

async function accessOf(options: LiveOptions, { actor, incidentId }: LiveContext) {
  try {
    return await proseAccess(options, actor, { incidentId });
  } catch (error) {
    if (error instanceof KintsugiError) throw new Refusal(error.id);
    throw error;
  }
}

async function closeDocuments(
  hocuspocus: Hocuspocus<LiveContext>,
  documents: LiveDocuments,
): Promise<void> {
  const open = [...hocuspocus.documents.values()];
  const connections = open.flatMap((document) => document.getConnections());
  for (const document of open) closeAll(document, CLOSES.goingAway);
  // What had arrived is applied before it is stored.
  await Promise.all(connections.map((connection) => connection.waitForPendingMessages()));
  const stored = await Promise.allSettled(documents.all().map((kept) => kept.save()));
  for (const kept of documents.all()) kept.dispose();
  const failed = stored.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
