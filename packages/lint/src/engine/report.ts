import type { LineIndex } from '@kintsugi/markdown/structure';
import type { LintConfig } from '../config/config.ts';
import type { Finding } from '../finding.ts';
import { ALLOW_WITHOUT_REASON } from '../rule-text.ts';
import { type Allowance, problemOf } from './allowed.ts';
import type { LanguageMatch } from './language.ts';
import { levelOf } from './levels.ts';

/** The findings of matches, without those of rules that are off. */
export function findingsOf(
  matches: readonly LanguageMatch[],
  lines: LineIndex,
  config: LintConfig | undefined,
): Finding[] {
  return matches.flatMap(({ rule, start, end, fixes = [] }) => {
    const level = levelOf(rule, config);
    if (level === null) return [];
    return {
      rule: rule.id,
      level,
      message: rule.what,
      why: rule.why,
      question: rule.question,
      ...lines.place({ start, end }),
      fixes,
    };
  });
}

/** Findings in the comments that answer findings. */
export function allowanceFindings(
  allowances: readonly Allowance[],
  lines: LineIndex,
  config: LintConfig | undefined,
): Finding[] {
  const level = levelOf(ALLOW_WITHOUT_REASON, config);
  if (level === null) return [];
  const { id, why, question } = ALLOW_WITHOUT_REASON;
  return allowances.flatMap((allowance) => {
    const message = problemOf(allowance);
    if (message === null) return [];
    return { rule: id, level, message, why, question, ...lines.place(allowance), fixes: [] };
  });
}
