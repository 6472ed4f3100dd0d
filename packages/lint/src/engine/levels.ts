import type { LintConfig } from '../config/config.ts';
import type { Level } from '../finding.ts';

/** The level of a rule under a configuration: its own, another, or null when it is off. */
export function levelOf(
  rule: { readonly id: string; readonly level: Level },
  config: LintConfig | undefined,
): Level | null {
  const set = config?.rules?.[rule.id];
  if (set === 'off') return null;
  return set === undefined || set === 'on' ? rule.level : set;
}
