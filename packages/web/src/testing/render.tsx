import type { Session } from '@kintsugi/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { sessionQuery } from '../app/session.ts';
import { TooltipProvider } from '../ui/tooltip.tsx';

afterEach(cleanup);

/** Somebody who may write. */
export const MEMBER: Session = {
  actor: {
    kind: 'user',
    userId: 'u1',
    personId: '0197a1b2-0000-7000-8000-0000000000aa',
    name: 'Olive Owner',
    email: 'olive@example.com',
    role: 'owner',
  },
  workspace: { name: 'Our team', timeZone: 'Europe/Zurich', version: 1 },
  setupNeeded: false,
  version: '0.0.0',
};

/** Shows a component as it stands in the application: signed in, with a cache of its own. */
export function show(content: ReactNode, session: Session = MEMBER) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, session);
  const shown = render(
    <QueryClientProvider client={queries}>
      <TooltipProvider>{content}</TooltipProvider>
    </QueryClientProvider>,
  );
  return { ...shown, queries };
}
