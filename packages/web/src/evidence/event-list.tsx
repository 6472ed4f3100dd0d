import { endpoints } from '@kintsugi/contract';
import type { EvidenceEvent } from '@kintsugi/domain';
import { type KeyboardEvent, useRef, useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { incidentKey } from '../incident/queries.ts';
import { counted } from '../shared/amounts.ts';
import { Button } from '../ui/button.tsx';
import { useCitationDialog } from './citation-context.ts';
import { EventRow } from './event-row.tsx';
import { extend, moveTo, NOTHING_CHOSEN, type Selection, toggle } from './selection.ts';

interface EventListProps {
  readonly incidentId: string;
  readonly events: readonly EvidenceEvent[];
}

const said = (added: number, alreadyThere: number): string =>
  [
    added > 0 ? `${counted(added, 'event')} added to the timeline.` : '',
    alreadyThere > 0 ? `${counted(alreadyThere, 'event')} already there.` : '',
  ]
    .join(' ')
    .trim();

function usePickEvents(incidentId: string, onDone: () => void) {
  return useAct({
    act: (eventIds: readonly string[]) =>
      client.json(endpoints.pickEvents, {
        params: { incidentId },
        body: { eventIds: [...eventIds] },
      }),
    refresh: [incidentKey(incidentId, 'timeline'), incidentKey(incidentId, 'head')],
    done: ({ added, alreadyThere }) => said(added.length, alreadyThere),
    onDone,
  });
}

/** The index a key moves to, or null for other keys. */
function target(key: string, active: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + 10,
    PageUp: active - 10,
    Home: 0,
    End: count - 1,
  };
  return moves[key] ?? null;
}

/**
 * The events as rows to choose: arrows move, space chooses, shift with either takes the range,
 * Enter opens the record where it stands.
 */
export function EventList({ incidentId, events }: EventListProps) {
  const [selection, setSelection] = useState<Selection>(NOTHING_CHOSEN);
  const list = useRef<HTMLUListElement>(null);
  const openCitation = useCitationDialog();
  const may = useMay();
  const ids = events.map((event) => event.id);
  const pick = usePickEvents(incidentId, () => setSelection(NOTHING_CHOSEN));
  const onKeyDown = (event: KeyboardEvent) => {
    const index = target(event.key, selection.active, ids.length);
    const record = events[selection.active];
    if (event.key === 'Enter' && record) {
      event.preventDefault();
      openCitation(record.citation);
    }
    if (index === null) return;
    event.preventDefault();
    const next = event.shiftKey
      ? extend(selection, ids, Math.max(0, Math.min(ids.length - 1, index)))
      : moveTo(selection, ids.length, index);
    setSelection(next);
    list.current?.querySelectorAll<HTMLInputElement>('input')[next.active]?.focus();
  };
  if (events.length === 0) return null;
  const count = selection.chosen.size;
  return (
    <>
      {may.write && (
        <div className="sticky top-0 z-10 mt-3 flex items-center justify-between gap-2 border-y border-line bg-surface px-4 py-2">
          <p className="text-sm text-soft" role="status">
            {count === 0 ? 'Choose events for the timeline' : `${counted(count, 'event')} chosen`}
          </p>
          <Button
            size="sm"
            look="primary"
            disabled={count === 0}
            busy={pick.isPending}
            onClick={() => pick.mutate([...selection.chosen])}
          >
            Add to timeline
          </Button>
        </div>
      )}
      <ul ref={list} onKeyDown={onKeyDown} className="divide-y divide-line">
        {events.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            chosen={selection.chosen.has(event.id)}
            active={index === selection.active}
            onChoose={(range) =>
              setSelection(range ? extend(selection, ids, index) : toggle(selection, ids, index))
            }
          />
        ))}
      </ul>
    </>
  );
}
