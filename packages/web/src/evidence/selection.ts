/** Which rows of a list are chosen, where the keyboard stands, and where a range begins. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly active: number;
  readonly anchor: number;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), active: 0, anchor: 0 };

/** Chooses or leaves one row; a later range begins here. */
export function toggle(selection: Selection, ids: readonly string[], index: number): Selection {
  const id = ids[index];
  if (id === undefined) return selection;
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { chosen, active: index, anchor: index };
}

/** Chooses every row from where the range began to this one. */
export function extend(selection: Selection, ids: readonly string[], index: number): Selection {
  const from = Math.min(selection.anchor, index);
  const to = Math.max(selection.anchor, index);
  const chosen = new Set([...selection.chosen, ...ids.slice(from, to + 1)]);
  return { ...selection, chosen, active: index };
}

/** Moves the keyboard to another row, within the list. */
export function moveTo(selection: Selection, count: number, index: number): Selection {
  const active = Math.max(0, Math.min(count - 1, index));
  return { ...selection, active };
}
