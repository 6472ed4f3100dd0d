import type { Deps } from '../../shared/deps.ts';

/** What the reader needs of the verbs' dependencies. */
export type ReaderDeps = Pick<Deps, 'db' | 'blobs' | 'now' | 'log'>;
