import { useState } from 'react';

/**
 * The version that an edit began on: it follows while nothing is being changed and stays once
 * something is. What others save meanwhile makes the save stale, so that it is offered as a choice
 * and not written over.
 */
export function useBaseVersion(version: number, editing: boolean): number {
  const [base, setBase] = useState(version);
  if (editing || base === version) return base;
  setBase(version);
  return version;
}
