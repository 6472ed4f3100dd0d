import { CAUSE_KIND_NAMES, type CauseTree } from '@kintsugi/domain';
import { escapeLine } from '../inline/escape.ts';

/** The heading of the why tree among the root causes. */
export const CAUSES_HEADING = 'Causes';

/** The why tree as a nested list: `- **Trigger** (change): what happened`. */
export function printCauses(causes: readonly CauseTree[], indent = ''): string {
  return causes
    .map((cause) => {
      const category = cause.category === null ? '' : ` (${cause.category})`;
      const line = `${indent}- **${CAUSE_KIND_NAMES[cause.kind]}**${category}: ${escapeLine(cause.text)}`;
      const below = printCauses(cause.children, `${indent}  `);
      return below === '' ? line : `${line}\n${below}`;
    })
    .join('\n');
}
