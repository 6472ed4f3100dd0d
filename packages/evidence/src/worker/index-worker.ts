import { parentPort, workerData } from 'node:worker_threads';
import { EvidenceError } from '../errors/evidence-error.ts';
import { GrowingFile } from '../reading/growing-file.ts';
import { indexEvidence } from '../reading/index-evidence.ts';
import type { IndexItem } from '../reading/index-report.ts';
import {
  MAX_IN_FLIGHT,
  type WorkerFailure,
  type WorkerMessage,
  type WorkerOrder,
  type WorkerTask,
} from './messages.ts';

/** The thread behind `indexInWorker`: reads one file, then ends. */
const port = parentPort;
if (port === null) throw new Error('index-worker.ts is started by indexInWorker only.');

const { source, options }: WorkerTask = workerData;
const file = typeof source === 'number' ? new GrowingFile(source) : source;
let inFlight = 0;
let wake: (() => void) | null = null;
port.on('message', (order: WorkerOrder) => {
  if (order.type === 'grown') {
    if (file instanceof GrowingFile) file.grow(order.bytes, order.ended);
    return;
  }
  inFlight--;
  wake?.();
});

const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

try {
  const items = indexEvidence(file instanceof GrowingFile ? file.chunks() : file, {
    ...options,
    onProgress: (progress) => say({ type: 'progress', progress }),
  });
  for await (const item of items) await send(item);
} catch (error) {
  say({ type: 'failed', failure: describeFailure(error) });
} finally {
  port.close();
}

async function send(item: IndexItem): Promise<void> {
  while (inFlight >= MAX_IN_FLIGHT) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  inFlight++;
  say({ type: 'item', item }, item.type === 'block' ? [item.block.entries.buffer] : []);
}

function describeFailure(error: unknown): WorkerFailure {
  if (error instanceof EvidenceError) {
    return { id: error.id, message: error.message, place: error.place };
  }
  return { id: null, message: error instanceof Error ? error.message : String(error), place: {} };
}
