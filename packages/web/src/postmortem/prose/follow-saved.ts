import type { HocuspocusProvider } from '@hocuspocus/provider';
import { PROSE_SAVED_QUESTION, ProseSaved } from '@kintsugi/contract';
import type { Doc } from 'yjs';
import { nextSaved, type SavedEvent, type SavedState } from './saved-state.ts';

interface Followed {
  readonly provider: HocuspocusProvider;
  readonly doc: Doc;
  /** The origin of what is read from this browser's own store: it was written before. */
  readonly local: unknown;
  readonly onState: (state: SavedState) => void;
}

/**
 * Follows what is written to the server's disk. Each change is acknowledged on its way in, but that
 * is not stored yet: only a message of the server that nothing waits any more, with nothing of ours
 * unacknowledged when it comes, means saved. After each connection the server is asked once, since
 * what this browser kept from before may be new to it or not.
 */
export function followSaved({ provider, doc, local, onState }: Followed): void {
  let state: SavedState = 'opening';
  let connected = false;
  let asked = false;
  const take = (event: SavedEvent) => {
    state = nextSaved(state, event);
    onState(state);
  };
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    // Until the server is asked, what comes out of this browser's store is part of the question.
    if (origin === provider || (origin === local && !asked)) return;
    take({ kind: 'wrote', connected });
  });
  provider.on('status', ({ status }: { status: string }) => {
    if (connected === (status === 'connected')) return;
    connected = !connected;
    asked = false;
    take({ kind: connected ? 'connected' : 'disconnected' });
  });
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number > 0 || asked || !connected) return;
    asked = true;
    provider.sendStateless(PROSE_SAVED_QUESTION);
  });
  provider.on('authenticationFailed', () => take({ kind: 'refused' }));
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const said = ProseSaved.safeParse(parse(payload));
    if (asked && said.success && said.data.complete)
      take({ kind: 'stored', unsent: provider.unsyncedChanges });
  });
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null; // a message of another kind
  }
}
