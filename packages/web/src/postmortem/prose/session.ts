import { HocuspocusProvider } from '@hocuspocus/provider';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createStore, type Store } from '../../shared/store.ts';
import { followSaved } from './follow-saved.ts';
import { LOCAL_PREFIX } from './local-prose.ts';
import { peerColour } from './peer-colour.ts';
import type { SavedState } from './saved-state.ts';

export interface ProseStatus {
  /** The text is here: from the server, or from this browser while offline. */
  readonly ready: boolean;
  readonly saved: SavedState;
}

/** The shared prose of one incident, open in this browser. */
export interface ProseSession {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly status: Store<ProseStatus>;
  readonly close: () => void;
}

const address = (incidentId: string): string => {
  const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${window.location.host}/api/v1/incidents/${incidentId}/prose`;
};

/**
 * Lets go of the connection when the network goes, and takes it up when it is back: a socket by
 * itself notices only after half a minute, and would be called connected all that time.
 */
function followNetwork({ configuration: { websocketProvider } }: HocuspocusProvider): () => void {
  const gone = () => websocketProvider.disconnect();
  const back = () => void websocketProvider.connect();
  window.addEventListener('offline', gone);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', gone);
    window.removeEventListener('online', back);
  };
}

/**
 * Opens the shared prose. What is written is kept in this browser at once, sent when there is a
 * connection, and called saved only when the server says that it is on its disk.
 */
export function openProse(incidentId: string, me: { name: string; id: string }): ProseSession {
  const doc = new Y.Doc();
  const status = createStore<ProseStatus>({ ready: false, saved: 'opening' });
  const set = (change: Partial<ProseStatus>) => status.set((before) => ({ ...before, ...change }));
  const local = new IndexeddbPersistence(`${LOCAL_PREFIX}${incidentId}`, doc);
  local.once('synced', () => {
    if (doc.share.size > 0) set({ ready: true });
  });
  const provider = new HocuspocusProvider({
    url: address(incidentId),
    name: incidentId,
    document: doc,
    onSynced: () => set({ ready: true }),
    onAuthenticationFailed: () => set({ ready: true }),
  });
  followSaved({ provider, doc, local, onState: (saved) => set({ saved }) });
  provider.setAwarenessField('user', { name: me.name, id: me.id, color: peerColour(me.id) });
  const stopFollowing = followNetwork(provider);
  return {
    doc,
    provider,
    status,
    close: () => {
      stopFollowing();
      provider.destroy();
      void local.destroy();
      doc.destroy();
    },
  };
}
