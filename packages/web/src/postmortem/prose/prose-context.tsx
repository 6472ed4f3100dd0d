import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useMe } from '../../app/session.ts';
import { useStore } from '../../shared/store.ts';
import type { ProseSession, ProseStatus } from './session.ts';

const ProseContext = createContext<ProseSession | null>(null);

/** Opens the shared prose for as long as the page is open. */
export function ProseProvider(props: { incidentId: string; children: ReactNode }) {
  const me = useMe();
  const [session, setSession] = useState<ProseSession | null>(null);
  const { incidentId } = props;
  const name = me?.name ?? 'Somebody';
  const id = me?.personId ?? me?.userId ?? 'visitor';
  useEffect(() => {
    let opened: ProseSession | null = null;
    let left = false;
    void import('./session.ts').then(({ openProse }) => {
      if (left) return;
      opened = openProse(incidentId, { name, id });
      setSession(opened);
    });
    return () => {
      left = true;
      setSession(null);
      opened?.close();
    };
  }, [incidentId, name, id]);
  return <ProseContext value={session}>{props.children}</ProseContext>;
}

/** The open prose; null for the moment before it is opened. */
export const useProse = (): ProseSession | null => useContext(ProseContext);

const CLOSED: ProseStatus = { ready: false, saved: 'opening' };
const closedStore = { get: () => CLOSED, set: () => undefined, subscribe: () => () => undefined };

/** How the open prose stands. */
export const useProseStatus = (): ProseStatus =>
  useStore(useProse()?.status ?? closedStore, (status) => status);
