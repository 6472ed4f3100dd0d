import { execFile } from 'node:child_process';
import { chown, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { StartError } from './errors.ts';
import { exists, type Layout, makePrivateFolder } from './layout.ts';
import { databaseUser, type Transport } from './transport.ts';

const run = promisify(execFile);

/** Everything the programs of one embedded server are started with. */
export interface Installation {
  readonly layout: Layout;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly transport: Transport;
  /** Server settings beyond ours. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * The name PostgreSQL is given for its own folder. As another account it may not be able to walk to
 * the data folder (below /root, say), but a process may always enter the folder it was started in.
 */
export function clusterName(account: Account | undefined, cluster: string): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** A small, fixed environment: the operator's PGDATA, PGPORT or LC_ALL must not leak in. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot, TEMP } = process.env;
  return {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(SystemRoot && { SystemRoot }),
    ...(TEMP && { TEMP }),
  };
}

/** Makes the cluster on first start. */
export async function ensureCluster(
  installation: Installation,
  onProgress: (line: string) => void,
) {
  const { layout, binaries } = installation;
  if (await exists(join(layout.cluster, 'PG_VERSION'))) {
    await refuseOtherVersion(layout, binaries);
    return;
  }
  onProgress('Preparing the database (first start only) …');
  await rm(layout.unfinished, { recursive: true, force: true });
  await makePrivateFolder(layout.unfinished, installation.account);
  await runInitdb(installation);
  await rename(layout.unfinished, layout.cluster);
  const root = await open(layout.root);
  await root.sync().finally(() => root.close());
}

async function refuseOtherVersion(layout: Layout, binaries: Binaries) {
  const onDisk = (await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8')).trim();
  const major = binaries.version.split('.')[0];
  if (onDisk === major) return;
  throw new StartError('POSTGRES_OTHER_VERSION', {
    what: `The data was written by PostgreSQL ${onDisk}, but version ${major} is installed.`,
    where: layout.cluster,
    todo: `Start the Kintsugi version that made this folder (PostgreSQL ${onDisk}), or export with it and import here.`,
  });
}

/** Named from the folder initdb works in, since its account may not be able to walk here. */
const passwordFileName = 'password.initdb';

async function runInitdb(installation: Installation) {
  const { layout, account, binaries, transport } = installation;
  const passwordFile = join(layout.root, passwordFileName);
  if (transport.kind === 'tcp') {
    await writeFile(passwordFile, transport.password, { mode: 0o600 });
    if (account) await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await run(binaries.initdb, initdbArguments(installation), {
      ...account,
      cwd: layout.unfinished,
      env: programEnvironment(),
    });
  } catch (error) {
    throw new StartError('POSTGRES_SETUP_FAILED', {
      what: `PostgreSQL could not prepare its folder: ${reasonOf(error)}`,
      where: layout.unfinished,
      todo: 'Look at the reason above (most often a full disk or a file system without Unix permissions), then start again.',
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initdbArguments({ layout, account, transport, settings }: Installation): string[] {
  return [
    ...['-D', clusterName(account, layout.unfinished), '-U', databaseUser, '--no-instructions'],
    // The builtin provider sorts alike on every machine, so a C library update breaks no index.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []),
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
    // Trust is safe on the socket: it lies in a folder only PostgreSQL's account and root may enter.
    ...(transport.kind === 'tcp'
      ? ['--auth=scram-sha-256', `--pwfile=../${passwordFileName}`]
      : ['--auth-local=trust', '--auth-host=reject']),
  ];
}

function reasonOf(error: unknown): string {
  const stderr =
    error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  return stderr.split('\n').filter(Boolean).slice(-3).join(' / ');
}
