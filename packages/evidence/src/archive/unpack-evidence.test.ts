import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceError } from '../errors/evidence-error.ts';
import { makeZip, type ZipSpec } from '../testing/make-zip.ts';
import type { UnpackOptions } from './unpack-evidence.ts';
import { unpackEvidence } from './unpack-evidence.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-unpack-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function unpack(content: Uint8Array | string, options: Partial<UnpackOptions> = {}) {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  const files: {
    name: string;
    text: string;
    hints: unknown;
    notes: readonly string[];
    sameAsUpload: boolean;
  }[] = [];
  const skipped: { name: string; error: string | null; reason: string }[] = [];
  for await (const item of unpackEvidence(path, { name: 'upload.zip', ...options })) {
    if (item.type === 'skipped')
      skipped.push({ name: item.name, error: item.error, reason: item.reason });
    else {
      const chunks: Uint8Array[] = [];
      for await (const chunk of item.content) chunks.push(Buffer.from(chunk));
      const { name, hints, notes, sameAsUpload } = item;
      files.push({ name, text: Buffer.concat(chunks).toString(), hints, notes, sameAsUpload });
    }
  }
  return { files, skipped };
}

const LOG: ZipSpec = { path: 'logs/api.log', content: '2026-03-10T13:02:00Z started\n' };
const refusal = (id: string) => expect.objectContaining({ name: 'EvidenceError', id });

describe('unpackEvidence', () => {
  it('leaves a UTF-8 file as it is', async () => {
    const { files } = await unpack('plain', { name: 'a.log' });
    expect(files).toEqual([
      { name: 'a.log', text: 'plain', hints: {}, notes: [], sameAsUpload: true },
    ]);
  });

  it('refuses an empty file', async () => {
    await expect(unpack('')).rejects.toEqual(refusal('evidence/empty-file'));
  });

  it('unpacks gzip', async () => {
    const { files } = await unpack(gzipSync('packed'), { name: 'a.log.gz' });
    expect(files).toMatchObject([{ name: 'a.log.gz', text: 'packed', sameAsUpload: false }]);
    expect(files[0]?.notes[0]).toMatch(/gzip/);
  });

  it('refuses gzip that is cut off', async () => {
    const packed = gzipSync('packed '.repeat(1000));
    await expect(unpack(packed.subarray(0, packed.length - 12))).rejects.toEqual(
      refusal('evidence/gzip-damaged'),
    );
  });

  it.each([
    ['UTF-16LE', Buffer.from('\uFEFFZürich 🙂', 'utf16le'), 'Zürich 🙂'],
    ['UTF-16BE', Buffer.from('\uFEFFZürich 🙂', 'utf16le').swap16(), 'Zürich 🙂'],
    [
      'UTF-16LE',
      Buffer.from('2026-03-10 no byte order mark', 'utf16le'),
      '2026-03-10 no byte order mark',
    ],
    [
      'Windows-1252 (Latin-1)',
      Buffer.from('Zürich – 5 €'.replace('–', '-').replace('€', 'EUR'), 'latin1'),
      'Zürich - 5 EUR',
    ],
  ])('makes a UTF-8 copy of %s and says so', async (label, bytes, text) => {
    const { files } = await unpack(bytes, { name: 'a.log' });
    expect(files).toMatchObject([{ text, sameAsUpload: false }]);
    expect(files[0]?.notes[0]).toContain(label);
  });

  it('gives the files of a zip one by one, without folders and files of macOS', async () => {
    const zip = makeZip([
      { path: 'logs/' },
      LOG,
      { path: '__MACOSX/logs/._api.log', content: 'x' },
      { path: 'stored.txt', content: 'as it is', stored: true },
      { path: 'packed.log.gz', content: gzipSync('inside'), stored: true },
      { path: 'empty.log', stored: true },
    ]);
    const { files, skipped } = await unpack(zip);
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      ['upload.zip!logs/api.log', '2026-03-10T13:02:00Z started\n'],
      ['upload.zip!stored.txt', 'as it is'],
      ['upload.zip!packed.log.gz', 'inside'],
    ]);
    expect(skipped).toEqual([
      { name: 'upload.zip!empty.log', error: null, reason: 'the file is empty' },
    ]);
  });

  it.each([
    ['evidence/zip-path', { path: '/etc/passwd', content: 'x' }],
    ['evidence/zip-path', { path: 'a/../../b.log', content: 'x' }],
    ['evidence/zip-path', { path: 'C:\\b.log', content: 'x' }],
    ['evidence/zip-link', { path: 'link.log', content: '/etc/passwd', mode: 0o120777 }],
    ['evidence/zip-encrypted', { path: 'secret.log', content: 'x', flags: 1 }],
    ['evidence/packed', { path: 'inner.zip', content: makeZip([LOG]) }],
  ])('leaves out with %s what must not be taken, and keeps the rest', async (error, bad) => {
    const { files, skipped } = await unpack(makeZip([bad, LOG]));
    expect(files).toHaveLength(1);
    expect(skipped).toMatchObject([{ error }]);
    await expect(unpack(makeZip([bad]))).rejects.toEqual(refusal(error));
  });

  it.each([
    ['evidence/zip-truncated', (zip: Buffer) => zip.subarray(0, zip.length - 30)],
    ['evidence/zip-truncated', (zip: Buffer) => zip.subarray(0, 40)],
    [
      'evidence/zip-damaged',
      (zip: Buffer) =>
        Buffer.concat([zip.subarray(0, 45), Buffer.alloc(8, 0xff), zip.subarray(53)]),
    ],
  ])('refuses with %s an archive that is not whole', async (id, damage) => {
    const zip = makeZip([{ ...LOG, content: 'some text of a log '.repeat(50) }]);
    await expect(unpack(damage(zip))).rejects.toEqual(refusal(id));
  });

  it('refuses a wrong checksum', async () => {
    await expect(unpack(makeZip([{ ...LOG, checksum: 1 }]))).rejects.toEqual(
      refusal('evidence/zip-damaged'),
    );
  });

  it('refuses an archive without files', async () => {
    await expect(unpack(makeZip([]))).rejects.toThrow(/holds no files/);
  });

  it('stops a bomb while it unpacks, by ratio and by size', async () => {
    const bomb = makeZip([{ path: 'zeros.log', content: Buffer.alloc(20 * 2 ** 20, 0x20) }]);
    const limits = { ratioFromBytes: 2 ** 20, maxRatio: 100 };
    await expect(unpack(bomb, { limits })).rejects.toEqual(refusal('evidence/zip-bomb'));
    await expect(unpack(bomb, { limits: { maxTotalBytes: 2 ** 20 } })).rejects.toThrow(
      /more than 1048576 bytes/,
    );
    const gzip = gzipSync(Buffer.alloc(20 * 2 ** 20, 0x20));
    await expect(unpack(gzip, { limits })).rejects.toEqual(refusal('evidence/zip-bomb'));
  });

  it('refuses too many files', async () => {
    const zip = makeZip(Array.from({ length: 11 }, (_, i) => ({ ...LOG, path: `${i}.log` })));
    await expect(unpack(zip, { limits: { maxEntries: 10 } })).rejects.toEqual(
      refusal('evidence/zip-too-many'),
    );
  });

  it('knows a Slack export and resolves its people', async () => {
    const zip = makeZip([
      { path: 'general/2026-03-10.json', content: '[]' },
      { path: 'channels.json', content: '[]' },
      {
        path: 'users.json',
        content: JSON.stringify([
          { id: 'U1', name: 'jun', real_name: 'Jun Watanabe' },
          { id: 'U2', name: 'ship-it' },
          7,
        ]),
      },
    ]);
    const { files, skipped } = await unpack(zip);
    expect(files).toMatchObject([
      {
        name: 'upload.zip!general/2026-03-10.json',
        hints: { slackChannel: 'general', slackUsers: { U1: 'Jun Watanabe', U2: 'ship-it' } },
      },
    ]);
    expect(skipped.map(({ error }) => error)).toEqual([null, null]);
  });

  it.runIf(existsSync('/proc/self/fd'))(
    'leaves nothing open when contents are not read',
    async () => {
      const path = join(folder, 'unread');
      const open = () => readdirSync('/proc/self/fd').length;
      for (const content of [
        'plain',
        gzipSync('packed'),
        makeZip([LOG, { ...LOG, path: 'b.log' }]),
      ]) {
        await writeFile(path, content);
        const before = open();
        for await (const item of unpackEvidence(path, { name: 'upload' }))
          expect(item.type).toBe('file');
        expect(open()).toBe(before);
      }
    },
  );

  it('never crashes on damaged archives', async () => {
    const zip = makeZip([LOG, { path: 'b.txt', content: 'b', stored: true }]);
    const damaged = fc
      .tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 20 }), fc.uint8Array({ maxLength: 8 }))
      .map(([at, drop, put]) => Buffer.concat([zip.subarray(0, at), put, zip.subarray(at + drop)]));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          damaged,
          fc.uint8Array().map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
        ),
        async (bytes) => {
          await unpack(bytes).catch((error: unknown) => {
            if (!(error instanceof EvidenceError)) throw error;
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
