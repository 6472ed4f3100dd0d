import { KintsugiError } from '@kintsugi/domain';
import { ensureWorkspace, newId, purgeIdempotencyKeys } from '@kintsugi/store';
import type { Logger, ProsePort } from '@kintsugi/workflow';
import type { AppDeps, ServerConfig } from '../app-deps.ts';
import { createAccounts } from '../auth/accounts.ts';
import { createAuth } from '../auth/better-auth.ts';
import { createIdentify } from '../auth/identify-request.ts';
import { createChangeFeed } from '../http/change-feed.ts';
import type { Storage } from './storage.ts';

/** What the parts are joined from. */
export interface WireOptions {
  readonly storage: Storage;
  readonly secret: string;
  readonly config: ServerConfig;
  readonly examples: string;
  readonly log: Logger;
}

/** The parts, joined: the one place where every port meets what fills it. */
export interface Wired {
  readonly deps: AppDeps;
  readonly close: () => Promise<void>;
}

const PURGE_EVERY_MS = 3_600_000;

/** Until the live documents are wired. */
const notWired = async () => {
  throw new KintsugiError('server/not-ready', 'The shared documents are not wired yet.');
};
const noProse: ProsePort = { read: notWired, write: notWired };

/** Joins the parts of a process. */
export async function wire(options: WireOptions): Promise<Wired> {
  const { storage, secret, config, examples, log } = options;
  const { db, pool, blobs, operations } = storage;
  const { id: workspaceId } = await ensureWorkspace(db);
  const changes = createChangeFeed(log);
  await storage.listen(changes);
  const auth = createAuth({ pool, secret, publicUrl: config.publicUrl, newId, log });
  const core = { db, blobs, log, examples, now: () => new Date().toISOString() };
  const deps: AppDeps = {
    ...core,
    prose: noProse,
    wakeReader: () => undefined,
    accounts: createAccounts(auth),
    auth,
    identify: createIdentify({ db }, auth, workspaceId),
    config,
    workspaceId,
    changes,
    operations,
  };
  const purge = setInterval(() => {
    purgeIdempotencyKeys(db).catch((error: unknown) =>
      log.warn({ err: error }, 'Old idempotency keys stay until the next attempt.'),
    );
  }, PURGE_EVERY_MS).unref();
  return { deps, close: async () => clearInterval(purge) };
}
