import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Toaster } from '../../ui/toaster.tsx';
import { ConflictDialog } from '../conflict-dialog.tsx';
import { useSession } from '../session.ts';
import { BottomNav } from './bottom-nav.tsx';
import { FirstLookBanner } from './first-look-banner.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { SessionGate } from './session-gate.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame of every page. */
export function Shell() {
  const { data } = useSession();
  const inside = Boolean(data?.actor);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="card sr-only z-60 px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      {inside && <TopBar />}
      <OfflineBanner />
      {data?.actor?.kind === 'firstLook' && <FirstLookBanner />}
      <Content>
        <SessionGate>
          <Outlet />
        </SessionGate>
      </Content>
      {inside && <BottomNav />}
      <Toaster />
      <ConflictDialog />
    </div>
  );
}

/** The main landmark; focus moves here when the page changes, so that it is read from its start. */
function Content({ children }: { children: React.ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="content" ref={main} tabIndex={-1} className="grow pb-16 outline-none md:pb-0">
      {children}
    </main>
  );
}
