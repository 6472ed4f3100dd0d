import { ProblemError } from '@kintsugi/contract';
import { useSyncExternalStore } from 'react';

/** Two versions of the same thing: what this person sent and what somebody else saved meanwhile. */
export interface Conflict {
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
  /** The fields in which both differ. */
  readonly fields: readonly string[];
  /** Sends again, with these values, on top of theirs. */
  readonly send: (values: Readonly<Record<string, unknown>>) => Promise<void>;
}

let current: Conflict | null = null;
const listeners = new Set<() => void>();

export function setConflict(conflict: Conflict | null): void {
  current = conflict;
  for (const listener of listeners) listener();
}

export const useConflict = (): Conflict | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields somebody sent that are stored differently now. */
export function differingFields(
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(mine).filter(
    (field) =>
      field !== 'version' &&
      mine[field] !== undefined &&
      JSON.stringify(mine[field]) !== JSON.stringify(theirs[field] ?? null),
  );
}

/**
 * Opens the choice for a stale write and returns true; returns false for any other error. When both
 * say the same, it is simply sent again on top of theirs.
 */
export function offerChoice<I, O>(
  error: unknown,
  input: I,
  act: (input: I) => Promise<O>,
  refresh: () => Promise<unknown>,
): boolean {
  if (!(error instanceof ProblemError) || error.problem.id !== 'conflict/stale') return false;
  const { theirs } = error.problem;
  if (!isRecord(input) || !isRecord(theirs) || typeof theirs.version !== 'number') return false;
  const send = async (values: Readonly<Record<string, unknown>>) => {
    await act({ ...input, ...values, version: theirs.version });
    await refresh();
  };
  setConflict({ mine: input, theirs, fields: differingFields(input, theirs), send });
  return true;
}
