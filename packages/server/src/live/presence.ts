import type { Actor } from '@kintsugi/domain';
import { MAX_PRESENCE_CHARS } from './limits.ts';

type State = Record<string, unknown>;

const isRecord = (value: unknown): value is State => typeof value === 'object' && value !== null;

/**
 * Makes presence honest: whatever a client says its name is, the others see who it is. Presence that
 * is too large is dropped. Changes the map in place, as Hocuspocus asks.
 */
export function signPresence(states: Map<number, State>, actor: Actor): void {
  for (const [client, state] of states) {
    if (JSON.stringify(state).length > MAX_PRESENCE_CHARS) {
      states.delete(client);
      continue;
    }
    const given = isRecord(state.user) ? state.user : {};
    state.user = { ...given, id: actor.personId, name: actor.name };
  }
}
