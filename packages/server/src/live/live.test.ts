import type { IncomingMessage } from 'node:http';
import { HocuspocusProvider } from '@hocuspocus/provider';
import { announce, deleteIncident, newId, setParticipants } from '@kintsugi/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import {
  acknowledged,
  type Joined,
  LiveBench,
  type Running,
  type,
  until,
  words,
} from '../testing/live-bench.ts';

let bench: LiveBench;
let running: Running;

const join = (name: string, incidentId: string): Joined => bench.join(running, name, incidentId);

beforeAll(async () => {
  bench = await LiveBench.make();
});

beforeEach(async () => {
  running = await bench.start();
});

afterEach(async () => {
  bench.leave();
  await bench.stop(running);
});

afterAll(async () => {
  await bench.workspace.close();
});

describe('two people write at once', () => {
  test('both see both, and what both are told is saved is in the database', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    type(ada.document, 'summary', 'Checkout was down.');
    type(ben.document, 'impact', 'Many customers.');
    await until(() => acknowledged(ada) && acknowledged(ben));
    expect(words(ben.document)).toContain('Checkout was down.');
    expect(words(ada.document, 'impact')).toContain('Many customers.');
    const { texts } = await bench.stored(id);
    expect(texts.summary).toBe('Checkout was down.');
    expect(texts.impact).toBe('Many customers.');
  });

  test('who was offline merges on coming back, and nobody loses a word', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    ben.socket.disconnect();
    await until(() => !ben.provider.isSynced);
    type(ben.document, 'summary', 'Written on the train.');
    type(ada.document, 'summary', 'Written at the desk.');
    await until(() => acknowledged(ada));
    expect(words(ada.document)).not.toContain('train');
    await ben.socket.connect();
    await until(() => words(ada.document).includes('train') && acknowledged(ben));
    expect(words(ben.document)).toBe(words(ada.document));
    const { texts } = await bench.stored(id);
    expect(texts.summary).toContain('Written on the train.');
    expect(texts.summary).toContain('Written at the desk.');
  });

  test('presence shows who somebody is, whatever their client says', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    ben.provider.setAwarenessField('user', { name: 'The chief', color: '#b8860b' });
    const seen = () => ada.provider.awareness?.getStates().get(ben.document.clientID);
    await until(() => seen()?.user);
    expect(seen()?.user).toMatchObject({ name: 'ben', color: '#b8860b' });
  });
});

describe('the server stops and starts', () => {
  test('nothing acknowledged is lost, and what was not comes again from the client', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    type(ada.document, 'summary', 'Before the stop.');
    await until(() => acknowledged(ada));
    const { port } = running;
    await bench.stop(running);
    type(ada.document, 'summary', 'While it was away.');
    expect((await bench.stored(id)).texts.summary).toBe('Before the stop.');
    running = await bench.start(port);
    await until(() => acknowledged(ada));
    expect((await bench.stored(id)).texts.summary).toContain('While it was away.');
    const fresh = join('ben', id);
    await until(() => words(fresh.document).includes('Before the stop.'));
  });

  test('a clean stop stores what was not stored yet', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    type(ada.document, 'summary', 'A moment before.');
    await until(() => words(ben.document).includes('A moment before.'));
    await bench.stop(running);
    expect((await bench.stored(id)).texts.summary).toBe('A moment before.');
    running = await bench.start();
  });

  test('two processes that hold one document never overwrite each other, and come to agree', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    const first = running;
    running = await bench.start();
    const ben = join('ben', id);
    await until(() => ben.provider.isSynced);
    type(ada.document, 'summary', 'From the first.');
    type(ben.document, 'summary', 'From the second.');
    await until(() => acknowledged(ada) && acknowledged(ben));
    const { texts } = await bench.stored(id);
    expect(texts.summary).toContain('From the first.');
    expect(texts.summary).toContain('From the second.');
    await until(() => words(ada.document) === words(ben.document));
    await bench.stop(first);
  });

  test('a store that fails is tried again, and nobody is told "saved" before it works', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    const { db } = bench.workspace.deps;
    const failing = vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
      throw new Error('The database is away.');
    });
    const before = ada.saved.length;
    type(ada.document, 'summary', 'Kept in memory.');
    await until(() => failing.mock.calls.length > 0);
    expect(ada.saved.length).toBe(before);
    await until(() => acknowledged(ada));
    expect((await bench.stored(id)).texts.summary).toBe('Kept in memory.');
  });
});

describe('the verbs write through the same documents', () => {
  test('a text written by a verb appears in an open editor beside what is typed there', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    type(ada.document, 'summary', 'Typed by Ada.');
    await until(() => acknowledged(ada));
    const actor = bench.people.ben;
    const { version } = await running.live.prose.write(actor, id, { impact: 'By **API**.' });
    await until(() => words(ada.document, 'impact').includes('API'));
    expect((await bench.stored(id)).version).toBe(version);
    const now = await running.live.prose.read(bench.workspace.workspaceId, id);
    expect(now.texts).toMatchObject({ summary: 'Typed by Ada.', impact: 'By **API**.' });
  });

  test('it works with nobody connected', async () => {
    const id = await bench.incident();
    const actor = bench.people.ben;
    await running.live.prose.write(actor, id, { summary: 'First.' });
    const { version } = await running.live.prose.write(actor, id, { summary: 'Second.' });
    expect(version).toBe(2);
    expect((await running.live.prose.read(bench.workspace.workspaceId, id)).texts.summary).toBe(
      'Second.',
    );
  });

  test('reading includes what is not stored yet, with the version it will have', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    type(ada.document, 'summary', 'Just typed.');
    await until(() => words(ben.document).includes('Just typed.'));
    const now = await running.live.prose.read(bench.workspace.workspaceId, id);
    expect(now).toMatchObject({ version: 1, texts: { summary: 'Just typed.' } });
  });
});

describe('who may take part', () => {
  const refusalOf = (name: string, options: { origin?: string } = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(
        `ws://127.0.0.1:${running.port}/api/v1/incidents/${newId()}/prose`,
        { headers: { authorization: `Bearer ${name}` }, ...options },
      );
      socket.on('unexpected-response', (_request, response: IncomingMessage) => {
        resolve(response.statusCode ?? 0);
        socket.terminate();
      });
      socket.on('open', () => reject(new Error('It opened.')));
      socket.on('error', () => undefined);
    });

  test('nobody we know is refused in HTTP', async () => {
    expect(await refusalOf('nobody')).toBe(401);
  });

  test('a page of another site is refused', async () => {
    expect(await refusalOf('ada', { origin: 'https://evil.example' })).toBe(403);
  });

  test('an incident that does not exist and one that is private look the same', async () => {
    const hidden = await bench.incident('private');
    const ben = join('ben', hidden);
    const lost = join('ben', newId());
    await until(() => ben.refused.length > 0 && lost.refused.length > 0);
    expect(ben.refused[0]).toBe('not-found');
    expect(lost.refused[0]).toBe('not-found');
    expect(words(ben.document)).toBe('');
  });

  test('a socket opens the document it was opened for and no other', async () => {
    const id = await bench.incident();
    const other = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    const refused: string[] = [];
    const second = new HocuspocusProvider({
      websocketProvider: ada.socket,
      name: other,
      token: 'session',
      onAuthenticationFailed: ({ reason }) => refused.push(reason),
    });
    second.attach();
    await until(() => refused.length > 0);
    second.destroy();
    expect(refused[0]).toBe('not-found');
  });

  test('a viewer reads along and writes nothing', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const vic = join('vic', id);
    await until(() => ada.provider.isSynced && vic.provider.isSynced);
    type(vic.document, 'summary', 'Not allowed.');
    type(ada.document, 'summary', 'Allowed.');
    await until(() => words(vic.document).includes('Allowed.') && acknowledged(ada));
    expect(words(ada.document)).not.toContain('Not allowed.');
    expect((await bench.stored(id)).texts.summary).toBe('Allowed.');
  });

  test('who loses sight of the incident is let go at once', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    const actor = bench.people.ada;
    const { db } = bench.workspace.deps;
    const participants = [{ personId: actor.personId, role: 'responder' as const }];
    await db
      .transaction()
      .execute((tx) => setParticipants(tx, actor, { incidentId: id, participants }));
    await db.updateTable('incident').set({ visibility: 'private' }).where('id', '=', id).execute();
    await announce(db, actor.workspaceId, id, 'incident');
    await until(() => ben.refused.includes('not-found'));
    type(ada.document, 'summary', 'Among ourselves.');
    await until(() => acknowledged(ada));
    expect(words(ben.document)).not.toContain('Among ourselves.');
  });

  test('a deleted incident lets everybody go and stops storing', async () => {
    const id = await bench.incident();
    const ada = join('ada', id);
    await until(() => ada.provider.isSynced);
    const actor = bench.people.ada;
    await bench.workspace.deps.db
      .transaction()
      .execute((tx) => deleteIncident(tx, actor, { id, version: 1 }));
    type(ada.document, 'summary', 'Too late.');
    await until(() => ada.refused.includes('not-found'));
    expect((await bench.stored(id)).version).toBe(0);
  });
});

describe('limits', () => {
  test('a message that is too large closes the socket that sent it', async () => {
    const id = await bench.incident();
    const code = await new Promise<number>((resolve) => {
      const url = `ws://127.0.0.1:${running.port}/api/v1/incidents/${id}/prose`;
      const socket = new WebSocket(url, { headers: { authorization: 'Bearer ada' } });
      socket.on('open', () => socket.send(Buffer.alloc(5 * 1024 * 1024)));
      socket.on('close', resolve);
      socket.on('error', () => undefined);
    });
    expect(code).toBe(1009);
  });

  test('a document that is too large takes in no more, and keeps what it has', async () => {
    const id = await bench.incident();
    await bench.stop(running);
    running = await bench.start(0, { maxDocumentBytes: 2000 });
    const ada = join('ada', id);
    const ben = join('ben', id);
    await until(() => ada.provider.isSynced && ben.provider.isSynced);
    const closed: string[] = [];
    ada.provider.on('close', ({ event }: { event: { reason: string } }) =>
      closed.push(event.reason),
    );
    type(ben.document, 'summary', 'Short.');
    await until(() => acknowledged(ben));
    type(ada.document, 'summary', 'x'.repeat(3000));
    await until(() => closed.length > 0);
    expect(closed[0]).toContain('too large');
    expect(words(ben.document)).toBe('|Short.|');
    expect((await bench.stored(id)).texts.summary).toBe('Short.');
  });
});
