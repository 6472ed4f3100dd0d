import type { FactKey } from '@kintsugi/domain';
import { FACT_KEYS } from '@kintsugi/domain/light';

/** How prose refers to a fact of the incident: `{{fact:duration}}`. */
export const factToken = (key: FactKey): string => `{{fact:${key}}}`;

/** Finds tokens in text; the key is the first group. */
export const FACT_TOKEN = new RegExp(`\\{\\{fact:(${FACT_KEYS.join('|')})\\}\\}`, 'g');

/**
 * Finds printed facts: `<span data-fact="duration">1 h 32 min</span>`. An element and not a comment,
 * since a comment at the start of a line makes the whole line raw HTML.
 */
export const FACT_SPAN = new RegExp(
  `<span data-fact="(${FACT_KEYS.join('|')})">[^<\\n]*</span>`,
  'g',
);
