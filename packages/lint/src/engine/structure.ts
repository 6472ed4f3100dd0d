import type { DocumentPlace, Finding } from '../finding.ts';
import type { LintOptions } from '../options.ts';
import { STRUCTURE_RULES } from '../registry.ts';
import type { Shape } from '../shape/shape.ts';
import { levelOf } from './levels.ts';

type Unplaced = Omit<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> & {
  readonly place: DocumentPlace;
};

/** Applies the structure rules to a shape. */
export function structureFindings(shape: Shape, options: LintOptions): Unplaced[] {
  const asOf = options.asOf === undefined ? Date.now() : Date.parse(options.asOf);
  const today = new Date(Number.isNaN(asOf) ? Date.now() : asOf).toISOString().slice(0, 10);
  return STRUCTURE_RULES.flatMap((rule) => {
    const level = levelOf(rule, options.config);
    if (level === null) return [];
    return rule.find({ shape, asOf, today }).map(({ where, message }) => ({
      rule: rule.id,
      level,
      message: message ?? rule.what,
      why: rule.why,
      question: rule.question,
      start: where.start,
      end: where.end,
      place: where.place,
      fixes: [],
    }));
  });
}
