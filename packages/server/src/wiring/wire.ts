import { ensureWorkspace, joinable, newId, purgeIdempotencyKeys } from '@kintsugi/store';
import {
  checkpointWhileEditing,
  createEvidenceReader,
  keepHistories,
  type Logger,
  loadFirstExamples,
  openDueReviews,
} from '@kintsugi/workflow';
import type { AppDeps, ServerConfig } from '../app-deps.ts';
import { createAccounts } from '../auth/accounts.ts';
import { createAuth } from '../auth/better-auth.ts';
import { createIdentify } from '../auth/identify-request.ts';
import { createChangeFeed } from '../http/change-feed.ts';
import { createLive, type Live } from '../live/index.ts';
import { repeat } from './repeat.ts';
import type { Storage } from './storage.ts';

/** What the parts are joined from. */
export interface WireOptions {
  readonly storage: Storage;
  readonly secret: string;
  readonly config: ServerConfig;
  readonly examples: string;
  readonly log: Logger;
  /** The time now; tests pass their own. */
  readonly now?: () => string;
}

/** The parts, joined: the one place where every port meets what fills it. */
export interface Wired {
  readonly deps: AppDeps;
  readonly live: Live;
  /** Begins what is done without anybody asking: examples, reviews that are due, clearing up. */
  readonly startBackground: () => void;
  readonly close: () => Promise<void>;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Joins the parts of a process. */
export async function wire(options: WireOptions): Promise<Wired> {
  const { storage, secret, config, examples, log } = options;
  const { db, pool, blobs, operations } = storage;
  const { publicUrl } = config;
  const now = options.now ?? (() => new Date().toISOString());
  const { id: workspaceId } = await ensureWorkspace(db);
  const changes = createChangeFeed(log);
  await storage.listen(changes);
  const auth = createAuth({ pool, secret, publicUrl, newId, log });
  const identify = createIdentify({ db }, auth, workspaceId);
  const live = createLive({ db, now, log, identify, changes, publicUrl });
  const reader = createEvidenceReader({ db, blobs, now, log });
  // Requests may join one transaction; what goes on in the background never does.
  const core = {
    db: joinable(db),
    blobs,
    log,
    examples,
    now,
    prose: live.prose,
    wakeReader: reader.wake,
    readAhead: reader.readAhead,
  };
  const accounts = createAccounts(auth);
  const deps = { ...core, accounts, auth, identify, config, workspaceId, changes, operations };
  keepHistory(deps, live);
  const background = backgroundOf(deps);
  return {
    deps,
    live,
    startBackground: background.start,
    close: async () => {
      await background.close();
      await reader.close();
    },
  };
}

/** While people write, the history gets a checkpoint now and then. */
function keepHistory(deps: AppDeps, live: Live): void {
  live.onSaved(({ author, incidentId }) => {
    checkpointWhileEditing(deps, author, { incidentId }).catch((error: unknown) =>
      deps.log.warn({ err: error, incidentId }, 'No checkpoint of the history was made.'),
    );
  });
}

function backgroundOf(deps: AppDeps): { start: () => void; close: () => Promise<void> } {
  const { db, log, workspaceId } = deps;
  const started: { close: () => Promise<void> }[] = [];
  return {
    start: () => {
      const works = [
        {
          name: 'loading the worked examples',
          everyMs: 24 * HOUR_MS,
          act: (signal: AbortSignal) => loadFirstExamples(deps, workspaceId, signal),
        },
        { name: 'opening due reviews', everyMs: 10 * MINUTE_MS, act: () => openDueReviews(deps) },
        { name: 'keeping histories', everyMs: MINUTE_MS, act: () => keepHistories(deps) },
        { name: 'clearing old keys', everyMs: HOUR_MS, act: () => purgeIdempotencyKeys(db) },
      ];
      started.push(repeat(log, works));
    },
    close: async () => {
      await Promise.all(started.map((one) => one.close()));
    },
  };
}
