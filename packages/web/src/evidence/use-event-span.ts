import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { incidentQuery } from '../incident/queries.ts';
import type { Span } from './queries.ts';
import { spanAround, WHOLE_SPAN } from './span-around.ts';

/** The time of the evidence that is looked at, and the ways to look at another. */
export interface EventSpan {
  /** The incident and what led to it; everything while its times are not known. */
  readonly around: Span;
  readonly everything: boolean;
  /** What the picture shows. */
  readonly picture: Span;
  /** What the list shows: the picture's time, or the part of it that was brushed. */
  readonly shown: Span;
  readonly lookAt: (everything: boolean) => void;
  readonly brush: (part: Span | null) => void;
}

/** Begins around the incident: what matters is rarely the oldest line of all evidence. */
export function useEventSpan(incidentId: string): EventSpan {
  const incident = useQuery(incidentQuery(incidentId));
  const [everything, setEverything] = useState(false);
  const [brushed, setBrushed] = useState<Span | null>(null);
  const around = incident.data ? spanAround(incident.data) : WHOLE_SPAN;
  const picture = everything ? WHOLE_SPAN : around;
  return {
    around,
    everything,
    picture,
    shown: brushed ?? picture,
    brush: setBrushed,
    lookAt: (next) => {
      setEverything(next);
      setBrushed(null);
    },
  };
}
