import type { AheadFile, ReadAhead } from '../../shared/read-ahead.ts';
import { AheadReading, NOT_AHEAD } from './ahead-reading.ts';
import { claimNext } from './claim.ts';
import { readFile } from './read-file.ts';
import type { ReaderDeps } from './reader-deps.ts';
import { recoverUnfinished } from './recover.ts';

/** Reads files that wait, in the background. */
export interface EvidenceReader {
  /** Says that a file waits. */
  wake(): void;
  /**
   * Begins to read a file while it is being received; null when another is read ahead already: a
   * slow upload must not hold up the others, and every reading takes memory.
   */
  readonly readAhead: ReadAhead;
  /** Resolves when nothing waits and nothing is being read. */
  idle(): Promise<void>;
  /** Stops; what was being read is read again after the next start. */
  close(): Promise<void>;
}

/** Files read at the same time: a large log must not hold up a small one. */
const CONCURRENCY = 2;

/** How often a process looks for what others left behind. */
const LOOK_EVERY_MS = 30_000;

/**
 * Starts the reader of this process. Several processes may run one: a file is read by the one that
 * took its lease, and taken over when that one dies.
 */
export function createEvidenceReader(deps: ReaderDeps): EvidenceReader {
  const stop = new AbortController();
  const lanes = Array.from({ length: CONCURRENCY }, () => lane(deps, stop.signal));
  const wake = () => {
    for (const one of lanes) one.wake();
  };
  const ahead = aheadReader(deps, stop.signal);
  const settle = async () => {
    await Promise.all([ahead.settled(), ...lanes.map((one) => one.settled())]);
  };
  const look = async () => {
    await recoverUnfinished(deps).catch((error: unknown) =>
      deps.log.error({ err: error }, 'Looking for unfinished evidence failed; trying again later.'),
    );
    wake();
  };
  const looking = { now: look() };
  const timer = setInterval(() => {
    looking.now = looking.now.then(look);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    wake,
    readAhead: ahead.begin,
    async idle() {
      await looking.now;
      await settle();
    },
    async close() {
      clearInterval(timer);
      stop.abort(new Error('Kintsugi is stopping.'));
      await looking.now;
      await settle();
    },
  };
}

/** Reads one file at a time while it is being received. */
function aheadReader(deps: ReaderDeps, signal: AbortSignal) {
  let current: AheadReading | null = null;
  return {
    begin(file: AheadFile) {
      if (current !== null || signal.aborted) return null;
      try {
        current = new AheadReading(deps, file, signal);
      } catch (error) {
        deps.log.warn({ err: error, fileId: file.ref.id }, NOT_AHEAD);
        return null;
      }
      current.over.then(() => {
        current = null;
      });
      return current;
    },
    settled: async () => {
      await current?.settled();
    },
  };
}

/** Reads one file after the other as long as any waits. */
function lane(deps: ReaderDeps, signal: AbortSignal) {
  let asked = false;
  let working: Promise<void> | null = null;
  const work = async () => {
    while (asked && !signal.aborted) {
      asked = false;
      await drain(deps, signal);
    }
    working = null;
  };
  return {
    wake() {
      // Work that ends at once would be over before it is noted as going on, and never settle.
      if (signal.aborted) return;
      asked = true;
      working ??= work().catch((error: unknown) => {
        working = null;
        deps.log.error({ err: error }, 'Reading evidence failed; trying again later.');
      });
    },
    settled: async () => {
      while (working !== null) await working;
    },
  };
}

async function drain(deps: ReaderDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await using claim = await claimNext(deps);
    if (claim === null) return;
    await readFile(deps, claim, signal);
  }
}
