import type { Session } from '@kintsugi/contract';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** Takes over a new session: what the one before had fetched is forgotten. */
export function enterAs(queries: QueryClient, session: Session): void {
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}
