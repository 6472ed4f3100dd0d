import { expect, test } from 'vitest';
import { nextSaved, type SavedEvent, type SavedState } from './saved-state.ts';

const after = (...events: SavedEvent[]): SavedState =>
  events.reduce<SavedState>(nextSaved, 'opening');

const connected = { kind: 'connected' } as const;
const lost = { kind: 'disconnected' } as const;
const wrote = { kind: 'wrote', connected: true } as const;
const wroteAway = { kind: 'wrote', connected: false } as const;
const stored = { kind: 'stored', unsent: 0 } as const;

test.each<[string, SavedState, SavedEvent[]]>([
  ['nothing is called saved before the server said so', 'opening', [connected]],
  ['what the server has stored is saved', 'saved', [connected, stored]],
  ['what is written is being saved', 'saving', [connected, stored, wrote]],
  ['and saved once the server says that it is stored', 'saved', [connected, wrote, stored]],
  ['not while something is unsent', 'saving', [connected, wrote, { kind: 'stored', unsent: 2 }]],
  ['what is written away is kept here', 'offline', [connected, stored, lost, wroteAway]],
  ['what was on its way when the connection went is kept here', 'offline', [wrote, lost]],
  ['what was saved stays saved without a connection', 'saved', [connected, stored, lost]],
  ['back again it is on its way, not saved', 'saving', [wrote, lost, connected]],
  ['who was refused saves nothing', 'refused', [connected, { kind: 'refused' }, stored]],
])('%s', (_, expected, events) => {
  expect(after(...events)).toBe(expected);
});
