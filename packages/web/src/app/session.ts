import { endpoints } from '@kintsugi/contract';
import { atLeast, may, type Role } from '@kintsugi/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.json(endpoints.getSession, { signal }),
  staleTime: 60_000,
});

/** Who is looking, and at what workspace. */
export const useSession = () => useQuery(sessionQuery);

/** The person looking, or null before signing in. */
export const useMe = () => useSession().data?.actor ?? null;

export interface Permissions {
  readonly write: boolean;
  readonly facilitate: boolean;
  readonly publish: boolean;
  readonly administer: boolean;
  readonly atLeast: (role: Role) => boolean;
}

/** What the person looking may do; the server decides again. */
export function useMay(): Permissions {
  const me = useMe();
  const role = me === null || me.kind === 'firstLook' ? 'viewer' : me.role;
  return {
    write: may.write(role),
    facilitate: may.facilitate(role),
    publish: may.publish(role),
    administer: may.administer(role),
    atLeast: (needed) => atLeast(role, needed),
  };
}
