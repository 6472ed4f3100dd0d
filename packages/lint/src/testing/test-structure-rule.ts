import { lint } from '../lint.ts';
import type { Examples } from '../rule-text.ts';
import type { StructureRule } from '../structure-rule.ts';
import { MODEL_DAY, withPiece } from './model-document.ts';

/**
 * Tries a structure rule on pieces of a post-mortem: for authors of rules. Gives the pieces in which it
 * should have found something and did not, and those in which it did and should not have.
 */
export function testStructureRule(
  rule: StructureRule,
  { fails, passes }: Examples = rule.examples,
): { readonly missed: readonly string[]; readonly wrong: readonly string[] } {
  const finds = (piece: string): boolean =>
    lint(withPiece(piece), { asOf: MODEL_DAY, kind: 'postmortem' }).findings.some(
      (finding) => finding.rule === rule.id,
    );
  return {
    missed: fails.filter((piece) => !finds(piece)),
    wrong: passes.filter((piece) => finds(piece)),
  };
}
