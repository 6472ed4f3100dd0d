import { KintsugiError } from '@kintsugi/domain';

/** A write that lost: what it is about, what the writer sent, and what is stored now. */
export interface StaleWrite {
  /** The thing as people say it, such as `this incident`. */
  readonly what: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** The error for a write of an older version: both versions go back, so that nothing is lost. */
export const staleConflict = ({ what, yours, theirs }: StaleWrite): KintsugiError =>
  new KintsugiError(
    'conflict/stale',
    `Somebody changed ${what} since you opened it. Nothing was saved; compare the two and send yours again with the new version.`,
    { yours, theirs },
  );
