import type { IncidentView } from '@kintsugi/contract';
import { epochMs, formatDuration, type Instant } from '@kintsugi/domain';

const WRITTEN = new Set(['published', 'reviewing', 'closed']);

/** The write-up's deadline in a few words: `due in 1 d 4 h`, `overdue by 3 h`, `recommended`. */
export function deadlineWords(
  { deadline, state }: Pick<IncidentView, 'deadline' | 'state'>,
  now: Instant,
): string {
  if (WRITTEN.has(state)) return 'published';
  if (deadline === null) return '–';
  if (deadline.dueAt === null) return deadline.writeUp;
  const left = epochMs(deadline.dueAt) - epochMs(now);
  return left < 0 ? `overdue by ${formatDuration(-left)}` : `due in ${formatDuration(left)}`;
}
