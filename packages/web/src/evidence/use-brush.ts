import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** A part of a whole, both ends between 0 and 1. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const STEP = 0.02;
const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** Moves one edge by a step, never past the other. */
function nudge(range: Range, side: 'from' | 'to', by: number): Range {
  return side === 'from'
    ? { ...range, from: Math.min(clamp(range.from + by), range.to - STEP) }
    : { ...range, to: Math.max(clamp(range.to + by), range.from + STEP) };
}

const partOf = (event: PointerEvent<HTMLElement>): number => {
  const box = event.currentTarget.getBoundingClientRect();
  return clamp((event.clientX - box.left) / Math.max(1, box.width));
};

/** Choosing a range by dragging over a surface, or by arrow keys on its edges. */
export function useBrush(range: Range, onChange: (range: Range) => void) {
  const [drag, setDrag] = useState<{ start: number; now: number } | null>(null);
  const dragged = drag && {
    from: Math.min(drag.start, drag.now),
    to: Math.max(drag.start, drag.now),
  };
  const surface = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ start: partOf(event), now: partOf(event) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag) setDrag({ ...drag, now: partOf(event) });
    },
    onPointerUp: () => {
      if (dragged) onChange(dragged.to - dragged.from < STEP / 2 ? { from: 0, to: 1 } : dragged);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  };
  const handles = (side: 'from' | 'to') => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -STEP * 5, PageUp: STEP * 5 }[
      event.key
    ];
    if (by === undefined) return;
    event.preventDefault();
    onChange(nudge(range, side, by));
  };
  return { shown: dragged ?? range, surface, handles };
}
