import type { RosterEntry } from '../config/config.ts';

/** The people that the document or the workspace knows, ready to be looked up word by word. */
export interface Roster {
  /** Lower-case parts of names. */
  readonly words: ReadonlySet<string>;
  /** Lower-case handles without `@`. */
  readonly handles: ReadonlySet<string>;
}

export const NOBODY: Roster = { words: new Set(), handles: new Set() };

/** Parts of names shorter than this are particles (`de`, `van`) or initials. */
const SHORTEST_PART = 3;

export function rosterOf(entries: readonly RosterEntry[]): Roster {
  const parts = entries.flatMap((entry) => entry.name.toLowerCase().split(/[\s,]+/));
  return {
    words: new Set(parts.filter((part) => part.length >= SHORTEST_PART)),
    handles: new Set(
      entries.flatMap((entry) =>
        entry.handle ? [entry.handle.replace(/^@/, '').toLowerCase()] : [],
      ),
    ),
  };
}
