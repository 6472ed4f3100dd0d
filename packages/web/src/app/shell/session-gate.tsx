import { Navigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useSession } from '../session.ts';

const isPublic = (path: string): boolean =>
  path === '/sign-in' || path === '/setup' || path.startsWith('/invitations/');

/** Lets nobody past who has to sign in or set Kintsugi up first. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch, isFetching } = useSession();
  const location = useRouterState({ select: (state) => state.location });
  if (error && !data)
    return (
      <Page title="Kintsugi does not answer" narrow>
        <ProblemNote error={error} />
        <div className="mt-6">
          <Button look="primary" busy={isFetching} onClick={() => refetch()}>
            Try again
          </Button>
        </div>
      </Page>
    );
  if (!data) return null;
  if (data.actor === null && !isPublic(location.pathname)) {
    return data.setupNeeded ? (
      <Navigate to="/setup" replace />
    ) : (
      <Navigate to="/sign-in" search={{ next: location.href }} replace />
    );
  }
  return children;
}
