import { LineIndex, scanBlocks } from '@kintsugi/markdown/structure';
import { answersOf, readAllowances } from './engine/allowed.ts';
import { findLanguage } from './engine/language.ts';
import { allowanceFindings, findingsOf } from './engine/report.ts';
import type { Finding } from './finding.ts';
import type { LintTextOptions } from './options.ts';
import { rosterOf } from './people/roster.ts';

/** Lints a piece of text as it is typed: the language rules alone. */
export function lintText(text: string, options: LintTextOptions): readonly Finding[] {
  const { place, config } = options;
  const roster = rosterOf([...(options.roster ?? []), ...(config?.roster ?? [])]);
  const allowances = readAllowances(text);
  const lines = new LineIndex(text);
  const answerTo = answersOf(allowances);
  return [
    ...findingsOf(findLanguage(text, scanBlocks(text), { place, roster, config }), lines, config),
    ...allowanceFindings(allowances, lines, config),
  ].filter((finding) => !answerTo(finding));
}
