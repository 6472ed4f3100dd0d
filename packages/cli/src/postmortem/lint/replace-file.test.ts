import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from './replace-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kintsugi-replace-'));
  file = join(folder, 'a.md');
  writeFileSync(file, 'before');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replacing a file', () => {
  it('keeps its permissions, and a link a link', () => {
    chmodSync(file, 0o640);
    const link = join(folder, 'link.md');
    symlinkSync(file, link);
    replaceFile(link, Buffer.from('after'), statSync(file));
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.md', 'link.md']);
  });

  it('leaves alone what somebody else has changed since', () => {
    const seen = statSync(file);
    writeFileSync(file, 'theirs, longer');
    expect(() => replaceFile(file, Buffer.from('ours'), seen)).toThrow(/changed by somebody else/);
    expect(readFileSync(file, 'utf8')).toBe('theirs, longer');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('says that a file is gone', () => {
    const seen = statSync(file);
    rmSync(file);
    expect(() => replaceFile(file, Buffer.from('ours'), seen)).toThrow(/a\.md cannot be written/);
  });
});
