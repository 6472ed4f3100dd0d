import type { EvidenceErrorId, EvidencePlace } from '../errors/evidence-error.ts';
import type { IndexItem } from '../reading/index-report.ts';
import type { IndexOptions, IndexProgress } from '../reading/options.ts';

/** What the worker is started with. */
export interface WorkerTask {
  /** A path, or the descriptor of a file still being written: `WorkerOrder`s say how far it is. */
  readonly source: string | number;
  readonly options: Omit<IndexOptions, 'signal' | 'onProgress'>;
}

/** An error as it crosses the thread; `id` is null for one that is not of the catalogue. */
export interface WorkerFailure {
  readonly id: EvidenceErrorId | null;
  readonly message: string;
  readonly place: EvidencePlace;
}

/** What the worker says. */
export type WorkerMessage =
  | { readonly type: 'item'; readonly item: IndexItem }
  | { readonly type: 'progress'; readonly progress: IndexProgress }
  | { readonly type: 'failed'; readonly failure: WorkerFailure };

/** What the worker is told. */
export type WorkerOrder =
  /** One item was taken, so that one more may be sent. */
  | { readonly type: 'taken' }
  /** The growing file has so many bytes now. */
  | { readonly type: 'grown'; readonly bytes: number; readonly ended: boolean };

/** Items the worker may have sent that were not taken yet. */
export const MAX_IN_FLIGHT = 8;
