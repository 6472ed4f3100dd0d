import type { Instant } from '@kintsugi/domain';
import { ClockAlert } from 'lucide-react';
import { TimeText } from './time-text.tsx';
import { timeLeft } from './time-words.ts';

interface TimeLeftProps {
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly now: number;
}

/** How long there is, in words; lateness has a sign and a word beside its colour. */
export function TimeLeft({ dueAt, overdue, now }: TimeLeftProps) {
  return (
    <span
      className={
        overdue
          ? 'inline-flex items-center gap-1.5 font-semibold text-clay'
          : 'inline-flex items-center gap-1.5 text-soft'
      }
    >
      {overdue && <ClockAlert className="size-4 shrink-0" aria-label="Overdue" />}
      <TimeText at={dueAt} focusable>
        {timeLeft(dueAt, now)}
      </TimeText>
    </span>
  );
}
