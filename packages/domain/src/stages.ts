/**
 * The nine stages of the way from an incident to what was learned from it, in order.
 *
 * They are folder names in every package; navigation, API tags, CLI help, the order of the docs and
 * the import rules follow this list. A stage imports only stages to its left.
 */
export const STAGES = [
  'incident',
  'evidence',
  'timeline',
  'postmortem',
  'meeting',
  'actions',
  'followup',
  'learning',
  'lifecycle',
] as const;

export type Stage = (typeof STAGES)[number];
