import type { EvidenceEvent, Level } from '@kintsugi/domain';
import { Quote } from 'lucide-react';
import { memo, useId } from 'react';
import { TimeText } from '../shared/time-text.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useCitationDialog } from './citation-context.ts';

interface EventRowProps {
  readonly event: EvidenceEvent;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onChoose: (range: boolean) => void;
}

const levelClass = (level: Level | null): string => {
  if (level === 'error' || level === 'fatal') return 'text-clay font-semibold';
  if (level === 'warn') return 'text-gold font-semibold';
  return 'text-soft';
};

/** One event of the evidence: choose it, or open the record where it stands. */
function Row({ event, chosen, active, onChoose }: EventRowProps) {
  const id = useId();
  const openCitation = useCitationDialog();
  return (
    <li
      className={cx(
        'flex items-start gap-3 px-4 py-2 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]',
        chosen && 'bg-gold-wash',
      )}
    >
      <input
        id={id}
        type="checkbox"
        checked={chosen}
        tabIndex={active ? 0 : -1}
        onChange={(change) => {
          const native = change.nativeEvent;
          onChoose(native instanceof MouseEvent && native.shiftKey);
        }}
        className="mt-1 size-[1.125rem] shrink-0 accent-[var(--gold)]"
      />
      <label htmlFor={id} className="min-w-0 grow cursor-pointer text-sm">
        <span className="flex flex-wrap gap-x-2 text-xs text-soft tabular-nums">
          <TimeText at={event.at} />
          {event.level && <span className={levelClass(event.level)}>{event.level}</span>}
          <span className="truncate">{event.actor ?? event.source}</span>
        </span>
        <span className="line-clamp-3 [overflow-wrap:anywhere]">{event.text}</span>
      </label>
      <IconButton
        label={`Open line ${event.citation.line} of ${event.citation.file}`}
        tabIndex={active ? 0 : -1}
        onClick={() => openCitation(event.citation)}
      >
        <Quote className="size-4 text-soft" aria-hidden />
      </IconButton>
    </li>
  );
}

export const EventRow = memo(
  Row,
  (a, b) => a.event === b.event && a.chosen === b.chosen && a.active === b.active,
);
