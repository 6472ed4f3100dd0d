import type { RosterEntry } from '@kintsugi/lint';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { peopleQuery } from '../../workspace/queries.ts';

/** The names that may stand in the text: everybody the workspace knows. */
export function useRoster(): readonly RosterEntry[] {
  const { data } = useQuery(peopleQuery);
  return useMemo(() => (data?.items ?? []).map(({ name, handle }) => ({ name, handle })), [data]);
}
