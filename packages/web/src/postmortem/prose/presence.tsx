import { useEffect, useState } from 'react';
import { z } from 'zod';
import { initials } from '../../ui/avatar.tsx';
import { useProse } from './prose-context.tsx';

const Peer = z.object({ user: z.object({ name: z.string(), id: z.string(), color: z.string() }) });
type PeerUser = z.infer<typeof Peer>['user'];

/** The people in a room, once each, without the one who looks. */
function peersOf(states: ReadonlyMap<number, unknown>, ownId: number): PeerUser[] {
  const people = new Map<string, PeerUser>();
  for (const [clientId, state] of states) {
    const parsed = Peer.safeParse(state);
    if (clientId !== ownId && parsed.success) people.set(parsed.data.user.id, parsed.data.user);
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Who else is here now. */
export function Presence() {
  const session = useProse();
  const [peers, setPeers] = useState<PeerUser[]>([]);
  useEffect(() => {
    const awareness = session?.provider.awareness;
    if (!awareness) return;
    const refresh = () => setPeers(peersOf(awareness.getStates(), awareness.clientID));
    awareness.on('change', refresh);
    refresh();
    return () => awareness.off('change', refresh);
  }, [session]);
  if (peers.length === 0) return null;
  return (
    <ul aria-label="Also here" className="flex -space-x-1.5">
      {peers.slice(0, 6).map((peer) => (
        <li
          key={peer.id}
          title={peer.name}
          className="flex size-7 items-center justify-center rounded-full border-2 border-paper text-[0.625rem] font-semibold text-white"
          style={{ backgroundColor: peer.color }}
        >
          <span aria-hidden>{initials(peer.name)}</span>
          <span className="sr-only">{peer.name}</span>
        </li>
      ))}
      {peers.length > 6 && <li className="pl-3 text-sm text-soft">+{peers.length - 6}</li>}
    </ul>
  );
}
