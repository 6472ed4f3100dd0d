import type { Severity } from '@kintsugi/domain';
import { HOUR_MS, SEVERITY_RULES } from '@kintsugi/domain/light';
import type { StructureMatch } from '../structure-rule.ts';
import type { Shape } from './shape.ts';

/** The write-up, when it came later after resolution than the severity allows. */
export function lateWriteUp(shape: Shape, severity: Severity): StructureMatch[] {
  const { dueHours } = SEVERITY_RULES[severity];
  const { resolvedAt, writtenAt } = shape;
  if (shape.severity !== severity || dueHours === null || resolvedAt === null || writtenAt === null)
    return [];
  const hours = (writtenAt.at - resolvedAt) / HOUR_MS;
  if (hours <= dueHours) return [];
  return [
    {
      where: writtenAt.where,
      message: `Written ${Math.floor(hours)} hours after resolution; ${severity} asks for it within ${dueHours}.`,
    },
  ];
}
