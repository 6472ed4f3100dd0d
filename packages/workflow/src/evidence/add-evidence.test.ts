import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addEvidence } from './add-evidence.ts';
import { downloadEvidence } from './download-evidence.ts';
import { getEvidence } from './get-evidence.ts';
import { listEvents } from './list-events.ts';
import { listEvidence } from './list-evidence.ts';
import { listProblems } from './list-problems.ts';
import { removeEvidence } from './remove-evidence.ts';
import { rereadEvidence } from './reread-evidence.ts';
import { pinoLine, pinoLog } from './testing/pino-log.ts';
import { openWorld, streamOf, type World } from './testing/world.ts';
import { zipOf } from './testing/zip-of.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Brings a file into an incident of its own and returns it as it is when everything is read. */
async function brought(name: string, content: string | Uint8Array, options = {}) {
  const incidentId = await world.incident();
  const { files } = await world.bring(name, content, { incidentId, ...options });
  const [first] = files;
  if (first === undefined) throw new Error('Nothing was brought.');
  const file = await getEvidence(world.deps, world.alice, { incidentId, fileId: first.id });
  return { incidentId, fileId: file.id, file };
}

const downloaded = async (ref: { incidentId: string; fileId: string }) => {
  const { content } = await downloadEvidence(world.deps, world.alice, ref);
  return Buffer.concat(await content.toArray());
};

describe('addEvidence', () => {
  test('answers when the bytes are stored, and the file becomes ready', async () => {
    const log = pinoLog(10_000);
    const { file, ...ref } = await brought('api.log', log);
    expect(file).toMatchObject({
      name: 'api.log',
      state: 'ready',
      format: 'json-lines',
      events: 10_000,
      unreadable: 0,
      bytes: log.length,
      bytesRead: log.length,
      sha256: sha256(log),
      firstAt: '2026-03-10T13:00:00.000Z',
      lastAt: '2026-03-10T15:46:39.000Z',
      addedBy: 'Alice',
    });
    expect(file.formatTitle).toMatch(/pino/);
    expect(file.zone).not.toBeNull();
    expect((await downloaded(ref)).equals(Buffer.from(log))).toBe(true);
  });

  test('the same bytes twice answer with the file that is there, whatever their name', async () => {
    const { incidentId, fileId } = await brought('api.log', pinoLog(10));
    const again = await world.bring('copy.log', pinoLog(10), { incidentId });
    expect(again).toMatchObject({ duplicate: true, files: [{ id: fileId, name: 'api.log' }] });
    const elsewhere = await world.bring('copy.log', pinoLog(10), {
      incidentId: await world.incident(),
    });
    expect(elsewhere.duplicate).toBe(false);
  });

  test('two uploads of the same bytes at once make one file', async () => {
    const incidentId = await world.incident();
    const both = await Promise.all([
      world.bring('a.log', pinoLog(50), { incidentId }),
      world.bring('b.log', pinoLog(50), { incidentId }),
    ]);
    expect(both.map(({ duplicate }) => duplicate).toSorted()).toEqual([false, true]);
    expect((await listEvidence(world.deps, world.alice, { incidentId })).items).toHaveLength(1);
  });

  test('a gzip file and UTF-16 text become a readable copy, and the file says so', async () => {
    const packed = await brought('api.log.gz', gzipSync(pinoLog(20)));
    expect(packed.file).toMatchObject({ state: 'ready', events: 20, sha256: sha256(pinoLog(20)) });
    expect(packed.file.message).toMatch(/gzip/);
    const text = pinoLine(Date.parse('2026-03-10T13:00:00Z'), 'Zürich');
    const utf16 = await brought('win.log', Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(utf16.file).toMatchObject({ state: 'ready', events: 1 });
    expect(utf16.file.message).toMatch(/UTF-16LE/);
    expect((await downloaded(utf16)).toString()).toBe(text);
  });

  test('an archive becomes one file an entry', async () => {
    const zip = zipOf('out/api.log', Buffer.from(pinoLog(30)));
    const { file, incidentId } = await brought('logs.zip', zip);
    expect(file).toMatchObject({ name: 'logs.zip!out/api.log', state: 'ready', events: 30 });
    const again = await world.bring('logs.zip', zip, { incidentId });
    expect(again).toMatchObject({ duplicate: true, files: [{ id: file.id }] });
  });

  test('an unknown format and a viewer are refused before a byte is read', async () => {
    const { incidentId } = world;
    const read = { incidentId, name: 'x', body: streamOf('x') };
    await expect(
      addEvidence(world.deps, world.alice, { ...read, format: 'nonsense' }),
    ).rejects.toMatchObject({ id: 'request/invalid' });
    const viewer = await world.member('Vera', 'viewer');
    await expect(addEvidence(world.deps, viewer, read)).rejects.toMatchObject({
      id: 'auth/not-allowed',
    });
  });
});

describe('addEvidence: bad input gets a clear answer, and nothing is lost', () => {
  test.each([
    ['empty.log', Buffer.alloc(0), /empty/i],
    ['cut.zip', zipOf('a.log', Buffer.from(pinoLog(500))).subarray(0, 300), /cut off|damaged/i],
    ['photo.log', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /PNG/],
    [
      'noise.log',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
      /not text|binary/i,
    ],
    ['damaged.gz', gzipSync(pinoLog(5000)).subarray(0, 400), /damaged|cut off/i],
    ['prose.bin', Buffer.from('\u0001\u0002\u0003'.repeat(50)), /not text|binary/i],
  ])('%s fails with its reason, and can be downloaded', async (name, content, reason) => {
    const { file, ...ref } = await brought(name, content);
    expect(file.state).toBe('failed');
    expect(file.message).toMatch(reason);
    expect(file.message).toContain(name);
    expect((await downloaded(ref)).equals(content)).toBe(true);
  });

  test('a zip bomb is refused, and leaves neither a file nor bytes', async () => {
    const incidentId = await world.incident();
    const before = await blobCount();
    const bomb = zipOf('zeros.log', Buffer.alloc(160 * 2 ** 20));
    await expect(world.bring('bomb.zip', bomb, { incidentId })).rejects.toMatchObject({
      id: 'evidence/refused',
      message: expect.stringMatching(/times its size/),
    });
    expect((await listEvidence(world.deps, world.alice, { incidentId })).items).toEqual([]);
    expect(await blobCount()).toBe(before);
  });

  test('a single line of 64 MB is counted and shown, not read into memory', async () => {
    const line = Buffer.concat([
      Buffer.from(pinoLog(3)),
      Buffer.from('{"time":1773147600000,"msg":"'),
      Buffer.alloc(64 * 2 ** 20, 'x'),
      Buffer.from('"}\n'),
      Buffer.from(pinoLog(5).slice(pinoLog(3).length)),
    ]);
    const { file, ...ref } = await brought('long.log', line);
    expect(file).toMatchObject({ state: 'ready', events: 5, unreadable: 1 });
    const { items } = await listProblems(world.deps, world.alice, { ...ref, limit: 10 });
    expect(items).toMatchObject([{ line: 4, reason: expect.stringMatching(/bytes/) }]);
  });

  test('three styles of zone in one file: each event says who decided', async () => {
    const lines = [
      '{"time":"2026-03-10T14:00:00+02:00","msg":"offset"}',
      '{"time":"2026-03-10T12:30:00Z","msg":"utc"}',
      '{"time":"2026-03-10 13:00:00","msg":"none"}',
    ];
    const { file, incidentId } = await brought('mixed.log', lines.join('\n'));
    expect(file.zone).toMatchObject({ decidedBy: 'default', why: expect.stringMatching(/1 of 3/) });
    const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 10 });
    expect(items.map(({ at, zone }) => [at, zone.decidedBy])).toEqual([
      ['2026-03-10T12:00:00.000Z', 'record'],
      ['2026-03-10T12:30:00.000Z', 'record'],
      ['2026-03-10T13:00:00.000Z', 'default'],
    ]);
  });

  test('dates of 1970 and 9999 are kept and pointed out', async () => {
    const lines = [
      '{"time":"1970-01-01T00:00:00Z","msg":"a"}',
      '{"time":"2026-03-10T12:30:00Z","msg":"b"}',
      '{"time":"9999-12-31T23:59:59Z","msg":"c"}',
    ];
    const { file, incidentId } = await brought('odd.log', lines.join('\n'));
    expect(file).toMatchObject({ state: 'ready', events: 3, firstAt: '2026-03-10T12:30:00.000Z' });
    expect(file.message).toMatch(/before 1990 or after 2099/);
    const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 10 });
    expect(items.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  test('HTML, scripts and NUL stay text', async () => {
    const msg = '<script>alert(1)</script>\u0000<b>';
    const { incidentId } = await brought('html.log', pinoLine(1_773_147_600_000, msg));
    const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 10 });
    expect(items[0]?.text).toBe('<script>alert(1)</script>␀<b>');
  });

  test('a name with folders and control characters is cleaned', async () => {
    const { file } = await brought('C:\\logs\\a\u0000b.log', pinoLog(1));
    expect(file.name).toBe('a b.log');
  });

  test('bad lines are counted and listed with their reason', async () => {
    const { file, ...ref } = await brought('mixed.log', `${pinoLog(50)}not json\n{"a":1}\n`);
    expect(file).toMatchObject({ state: 'ready', events: 50, unreadable: 2 });
    expect(file.message).toMatch(/2 lines could not be read/);
    const first = await listProblems(world.deps, world.alice, { ...ref, limit: 1 });
    const second = await listProblems(world.deps, world.alice, {
      ...ref,
      limit: 1,
      cursor: first.next ?? undefined,
    });
    expect([first.items[0]?.line, second.items[0]?.line, second.next]).toEqual([51, 52, null]);
  });
});

describe('an upload that stops', () => {
  test('leaves nothing when its sender goes away', async () => {
    const incidentId = await world.incident();
    const before = await blobCount();
    const body = (async function* () {
      yield Buffer.from(pinoLog(100));
      throw new Error('aborted');
    })();
    await expect(
      addEvidence(world.deps, world.alice, { incidentId, name: 'half.log', body }),
    ).rejects.toMatchObject({ id: 'evidence/cancelled' });
    expect((await listEvidence(world.deps, world.alice, { incidentId })).items).toEqual([]);
    expect(await readdir(join(world.blobFolder, 'incoming'))).toEqual([]);
    expect(await blobCount()).toBe(before);
  });

  test('stops when somebody cancels it', async () => {
    const incidentId = await world.incident();
    const body = (async function* () {
      yield Buffer.from('a');
      const { items } = await listEvidence(world.deps, world.alice, { incidentId });
      expect(items).toMatchObject([{ state: 'receiving', name: 'slow.log' }]);
      const fileId = items[0]?.id ?? '';
      await removeEvidence(world.deps, world.alice, { incidentId, fileId });
      yield Buffer.from('b');
    })();
    await expect(
      addEvidence(world.deps, world.alice, { incidentId, name: 'slow.log', body }),
    ).rejects.toMatchObject({ id: 'evidence/cancelled' });
    expect((await listEvidence(world.deps, world.alice, { incidentId })).items).toEqual([]);
  });
});

describe('removeEvidence and rereadEvidence', () => {
  test('removing the last file that stands on some bytes removes them too', async () => {
    const content = pinoLog(77);
    const one = await brought('a.log', content);
    const two = await brought('b.log', content);
    await removeEvidence(world.deps, world.alice, one);
    expect((await downloaded(two)).toString()).toBe(content);
    await removeEvidence(world.deps, world.alice, two);
    expect(await world.deps.blobs.size(sha256(content))).toBeNull();
  });

  test('reading again in another zone moves the times that state none', async () => {
    const { incidentId, fileId } = await brought(
      'l.log',
      '{"time":"2026-03-10 13:00:00","msg":"x"}',
    );
    await rereadEvidence(world.deps, world.alice, { incidentId, fileId, zone: 'Europe/Zurich' });
    await world.reader.idle();
    const { items } = await listEvents(world.deps, world.alice, { incidentId, limit: 10 });
    expect(items).toMatchObject([
      { at: '2026-03-10T12:00:00.000Z', zone: { decidedBy: 'user', zone: 'Europe/Zurich' } },
    ]);
  });

  test('reading again in a format that does not fit says so; the file is kept', async () => {
    const { incidentId, fileId } = await brought('l.log', pinoLog(3));
    const ref = { incidentId, fileId };
    await rereadEvidence(world.deps, world.alice, { ...ref, format: 'syslog-3164' });
    await world.reader.idle();
    const failed = await getEvidence(world.deps, world.alice, ref);
    expect(failed).toMatchObject({ state: 'failed', events: 0 });
    expect(failed.message).toMatch(/another format/);
    await rereadEvidence(world.deps, world.alice, ref);
    await world.reader.idle();
    expect(await getEvidence(world.deps, world.alice, ref)).toMatchObject({
      state: 'ready',
      events: 3,
    });
  });
});

async function blobCount(): Promise<number> {
  let count = 0;
  for await (const _ of world.deps.blobs.list()) count++;
  return count;
}
