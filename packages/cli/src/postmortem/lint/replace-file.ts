import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileProblem } from '@kintsugi/lint/files';

/**
 * Writes a file anew, whole or not at all, with the permissions it has; a link stays a link. `seen` is
 * how the file was when it was read: if somebody has changed it since, theirs stays.
 *
 * @throws FileProblem when it cannot be written, or has changed
 */
export function replaceFile(path: string, bytes: Uint8Array, seen: Stats): void {
  let draft: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    draft = join(dirname(target), `.${basename(target)}.${process.pid}.draft`);
    writeDraft(draft, bytes, seen);
    const now = statSync(target);
    if (now.mtimeMs !== seen.mtimeMs || now.size !== seen.size) throw changed(path);
    renameSync(draft, target);
  } catch (cause) {
    if (draft !== undefined) rmSync(draft, { force: true });
    if (cause instanceof FileProblem) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FileProblem({ path, what: `${path} cannot be written: ${why}`, cause });
  }
}

function writeDraft(draft: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give a file away; for anybody else it is theirs already, or becomes theirs. */
function keepOwner(file: number, uid: number, gid: number): void {
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
}

const changed = (path: string): FileProblem =>
  new FileProblem({
    path,
    what: `${path} was changed by somebody else while it was being reworded, so it was left alone.`,
    todo: 'Run it again.',
  });
