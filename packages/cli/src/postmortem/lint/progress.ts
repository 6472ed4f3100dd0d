import { grouped } from '../../shared/numbers.ts';
import type { Tally } from './tally.ts';

/** How far a long run is, on a terminal. */
export interface Progress {
  readonly show: () => void;
  /** Before anything else is printed. */
  readonly clear: () => void;
}

/** A run shorter than this (ms) is over before a person wonders. */
const PATIENCE = 500;

/** Shows on standard error how far a run is; nothing where no person looks. */
export function createProgress(tally: Tally): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const start = performance.now();
  let shown = false;
  return {
    show: () => {
      if (performance.now() - start < PATIENCE) return;
      const { error, warn, info } = tally.findings;
      const found = grouped(error + warn + info);
      process.stderr.write(`\r\u001b[K${grouped(tally.files)} files, ${found} findings …`);
      shown = true;
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
