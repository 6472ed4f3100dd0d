import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Actor, ERRORS, type ErrorId, KintsugiError } from '@kintsugi/domain';
import type { Logger } from '@kintsugi/workflow';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSameOrigin } from '../auth/cross-site.ts';
import type { IdentifyRequest } from '../auth/identify-request.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { LiveContext } from './live-context.ts';

/** What opening a web socket needs. */
export interface UpgradeOptions {
  readonly identify: IdentifyRequest;
  readonly publicUrl: string | null;
  readonly log: Logger;
  /** Takes a web socket whose opener is known. */
  readonly accept: (socket: WebSocket, request: IncomingMessage, context: LiveContext) => void;
}

const PROSE = /^\/api\/v1\/incidents\/([0-9a-f-]{36})\/prose\/?$/i;

/**
 * Opens web sockets to shared prose on an HTTP server, for those who are known and come from a page
 * of ours. Returns what stops it.
 */
export function openSockets(server: Server, options: UpgradeOptions): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const incidentId = PROSE.exec(request.url?.split('?')[0] ?? '')?.[1]?.toLowerCase();
    if (incidentId === undefined) {
      if (server.listenerCount('upgrade') === 1) refuse(socket, 'not-found');
      return;
    }
    socket.on('error', (error) => options.log.warn({ err: error }, 'A web socket broke.'));
    open({ options, sockets, request, socket, head, incidentId }).catch((error: unknown) => {
      const known = error instanceof KintsugiError;
      if (!known) options.log.error({ err: error }, 'A web socket could not be opened.');
      refuse(socket, known ? error.id : 'server/unexpected');
    });
  };
  server.on('upgrade', onUpgrade);
  return () => {
    server.off('upgrade', onUpgrade);
    sockets.close();
  };
}

interface Opening {
  readonly options: UpgradeOptions;
  readonly sockets: WebSocketServer;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly incidentId: string;
}

async function open(opening: Opening): Promise<void> {
  const { options, sockets, request, socket, head, incidentId } = opening;
  const actor = await knownActor(options, request);
  const { headers } = request;
  const arrival = { headers, socket: { remoteAddress: request.socket.remoteAddress } };
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    options.accept(webSocket, request, { actor, incidentId, arrival });
  });
}

async function knownActor(options: UpgradeOptions, request: IncomingMessage): Promise<Actor> {
  if (!isSameOrigin(request.headers, options.publicUrl))
    throw new KintsugiError('auth/cross-site', 'The web socket was opened by another site.');
  const actor = await options.identify(request);
  if (actor) return actor;
  throw new KintsugiError('auth/not-signed-in', 'Sign in first, or send an API key.');
}

/** Answers an upgrade that is refused, in HTTP. */
function refuse(socket: Duplex, id: ErrorId): void {
  const { status, title } = ERRORS[id];
  const body = JSON.stringify({ type: `/problems/${id}`, id, title, status, detail: title });
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
