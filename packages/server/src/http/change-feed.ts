import { Change } from '@kintsugi/contract';
import type { Logger } from '@kintsugi/workflow';
import { z } from 'zod';

/** What a subscriber hears: a change, or that some may have been missed. */
export type Heard = { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'gap' };

/** The changes of incidents, as every process announces them through PostgreSQL. */
export interface ChangeFeed {
  /** Hears the changes of one incident until the returned function is called. */
  subscribe(incidentId: string, hear: (heard: Heard) => void): () => void;
  /** Takes in a payload of the channel. */
  take(payload: string): void;
  /** Tells everybody that changes may have been missed. */
  tellGap(): void;
}

const Announced = Change.extend({ workspaceId: z.uuid() });

/** A feed that hands announced payloads to those who listen for their incident. */
export function createChangeFeed(log: Logger): ChangeFeed {
  const listeners = new Map<string, Set<(heard: Heard) => void>>();
  return {
    subscribe(incidentId, hear) {
      const those = listeners.get(incidentId) ?? new Set();
      listeners.set(incidentId, those.add(hear));
      return () => {
        those.delete(hear);
        if (those.size === 0) listeners.delete(incidentId);
      };
    },
    take(payload) {
      const parsed = Announced.safeParse(parseJson(payload));
      if (!parsed.success) {
        log.warn({ payload: payload.slice(0, 200) }, 'An announcement that nobody understands.');
        return;
      }
      const { incidentId, what } = parsed.data;
      for (const hear of listeners.get(incidentId) ?? []) {
        hear({ kind: 'change', change: { incidentId, what } });
      }
    },
    tellGap() {
      for (const those of listeners.values()) for (const hear of those) hear({ kind: 'gap' });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
