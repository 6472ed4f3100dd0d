import { createServer, type Server } from 'node:http';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Actor } from '@kintsugi/domain';
import {
  insertIncident,
  type Listening,
  listenForChanges,
  loadProseTexts,
  newId,
} from '@kintsugi/store';
import { type TestWorkspace, testWorkspace } from '@kintsugi/workflow/testing';
import { expect, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { createChangeFeed } from '../http/change-feed.ts';
import { createLive, type Live, type LiveOptions } from '../live/live.ts';

/** The server of a test: live documents on a port, where a bearer token is the name of a person. */
export interface Running {
  readonly listening: Listening;
  readonly live: Live;
  readonly server: Server;
  readonly port: number;
}

/** Somebody in an editor. */
export interface Joined {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  /** What the server said is stored. */
  readonly saved: { version: number; vector: string }[];
  readonly refused: string[];
}

type Somebody = Actor & { readonly personId: string };

/** A workspace with people, and servers of live documents that they join. */
export class LiveBench {
  readonly workspace: TestWorkspace;
  readonly people: Readonly<Record<'ada' | 'ben' | 'vic', Somebody>>;
  readonly #joined: Joined[] = [];

  private constructor(workspace: TestWorkspace, people: LiveBench['people']) {
    this.workspace = workspace;
    this.people = people;
  }

  /** Ada and Ben are members, Vic is a viewer. */
  static async make(): Promise<LiveBench> {
    const workspace = await testWorkspace();
    return new LiveBench(workspace, {
      ada: await workspace.person('ada', 'member'),
      ben: await workspace.person('ben', 'member'),
      vic: await workspace.person('vic', 'viewer'),
    });
  }

  async start(port = 0, limits: Pick<LiveOptions, 'maxDocumentBytes'> = {}): Promise<Running> {
    const { deps } = this.workspace;
    const changes = createChangeFeed(deps.log);
    const { connectionString } = this.workspace;
    const listening = await listenForChanges(
      { connectionString },
      { onPayload: changes.take, onGap: changes.tellGap, onError: () => undefined },
    );
    const known = new Map<string, Actor>(Object.entries(this.people));
    const live = createLive({
      ...deps,
      changes,
      ...limits,
      publicUrl: null,
      identify: async ({ headers }) =>
        known.get((headers.authorization ?? '').replace('Bearer ', '')) ?? null,
    });
    const server = createServer();
    live.attach(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new TypeError('No port.');
    return { live, server, port: address.port, listening };
  }

  async stop({ live, server, listening }: Running): Promise<void> {
    await live.close();
    await listening.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async incident(visibility: 'workspace' | 'private' = 'workspace'): Promise<string> {
    const id = newId();
    const { deps } = this.workspace;
    const given = { id, title: 'Outage', visibility, createdAt: deps.now() };
    await deps.db.transaction().execute((tx) => insertIncident(tx, this.people.ada, given));
    return id;
  }

  stored(incidentId: string): ReturnType<typeof loadProseTexts> {
    const { deps, workspaceId } = this.workspace;
    return loadProseTexts(deps.db, { workspaceId, incidentId });
  }

  /** Joins the prose of an incident as an editor does. */
  join(running: Running, name: string, incidentId: string): Joined {
    const document = new Y.Doc();
    const saved: Joined['saved'] = [];
    const refused: string[] = [];
    const socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${running.port}/api/v1/incidents/${incidentId}/prose`,
      WebSocketPolyfill: authorised(name),
      delay: 20,
      minDelay: 20,
      maxDelay: 50,
    });
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: incidentId,
      document,
      token: 'session',
      onStateless: ({ payload }) => {
        const message: unknown = JSON.parse(payload);
        if (isSaved(message)) saved.push(message);
      },
      onAuthenticationFailed: ({ reason }) => refused.push(reason),
    });
    provider.attach();
    const joined = { document, provider, socket, saved, refused };
    this.#joined.push(joined);
    return joined;
  }

  /** Everybody leaves. */
  leave(): void {
    for (const { provider, socket } of this.#joined.splice(0)) {
      provider.destroy();
      socket.destroy();
    }
  }
}

/** A web socket that says who opens it. */
const authorised = (name: string) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { authorization: `Bearer ${name}` } });
      this.on('error', () => undefined);
    }
  };

const isSaved = (value: unknown): value is { type: 'saved'; version: number; vector: string } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'saved';

/** Types a paragraph into a field. */
export function type(document: Y.Doc, key: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const fragment = document.getXmlFragment(key);
  fragment.insert(fragment.length, [paragraph]);
}

/** The words of a field, a bar for every tag. */
export const words = (document: Y.Doc, key = 'summary'): string =>
  document
    .getXmlFragment(key)
    .toString()
    .replace(/<[^>]+>/g, '|');

/** Waits until something is so. */
export const until = (what: () => unknown): Promise<unknown> =>
  vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 20_000, interval: 10 });

/** True once everything this document wrote is said to be stored. */
export function acknowledged({ document, saved }: Joined): boolean {
  const last = saved.at(-1);
  if (!last) return false;
  const stored = Y.decodeStateVector(Buffer.from(last.vector, 'base64'));
  const own = Y.decodeStateVector(Y.encodeStateVector(document)).get(document.clientID) ?? 0;
  return (stored.get(document.clientID) ?? 0) >= own;
}
