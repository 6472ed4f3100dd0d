import { describe, expect, it } from 'vitest';
import { indexText } from '../testing/index-text.ts';
import { nameBinary } from './name-binary.ts';
import { sniffEncoding } from './sniff-encoding.ts';

describe('sniffEncoding', () => {
  it.each([
    ['utf-8', Buffer.from('Zürich 🙂\x1b[31m')],
    ['utf-8', Buffer.from('ends inside 🙂').subarray(0, -2)],
    ['utf-16le', Buffer.from('\uFEFFx', 'utf16le')],
    ['utf-16be', Buffer.from('2026-03-10 x', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('Zürich', 'latin1')],
    ['binary', Buffer.from('a\0b\0\0\0c')],
    ['binary', Buffer.from([1, 2, 3, 4, 5, 6, 0x1f, 0x0e])],
  ])('%s', (encoding, bytes) => expect(sniffEncoding(bytes)).toBe(encoding));
});

describe('what is no text', () => {
  it.each([
    ['evidence/empty-file', Buffer.alloc(0), /empty/],
    ['evidence/binary', Buffer.from('89504e470d0a1a0a0000', 'hex'), /a PNG image/],
    ['evidence/binary', Buffer.from('%PDF-1.7\n'), /a PDF document/],
    ['evidence/binary', Buffer.from('2026-03-10T13:02:00Z a\0\0b'), /binary data/],
    ['evidence/packed', Buffer.from('504b030414000000', 'hex'), /a zip archive/],
    ['evidence/packed', Buffer.from('1f8b0800', 'hex'), /gzip/],
    ['evidence/not-utf8', Buffer.from('\uFEFF2026-03-10', 'utf16le'), /UTF-16LE/],
    ['evidence/no-format', Buffer.from('just\nsome\nprose\n'), /No format fits/],
  ])('is refused with %s', async (id, bytes, message) => {
    const refused = indexText(bytes, { name: 'thing' });
    await expect(refused).rejects.toMatchObject({ id, place: { file: 'thing' } });
    await expect(refused).rejects.toThrow(message);
  });

  it('names what it does not know', () => {
    expect(nameBinary(Buffer.from('abc'))).toEqual({
      kind: 'unknown',
      label: 'binary data of an unknown kind',
    });
  });
});
