/** Where what is written stands on its way to the server's disk. */
export type SavedState = 'opening' | 'saved' | 'saving' | 'offline' | 'refused';

/** Something that changes where it stands. */
export type SavedEvent =
  | { readonly kind: 'wrote'; readonly connected: boolean }
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'refused' }
  /** The server says that all it has received is on its disk. */
  | { readonly kind: 'stored'; readonly unsent: number };

/** Where it stands after an event: saved only when nothing is unsent and the server has said so. */
export function nextSaved(state: SavedState, event: SavedEvent): SavedState {
  if (state === 'refused') return state;
  switch (event.kind) {
    case 'refused':
      return 'refused';
    case 'wrote':
      return event.connected ? 'saving' : 'offline';
    case 'connected':
      return state === 'offline' ? 'saving' : state;
    case 'disconnected':
      return state === 'saving' ? 'offline' : state;
    case 'stored':
      return event.unsent === 0 ? 'saved' : state;
  }
}
