import { createContext, useContext } from 'react';

const IncidentIdContext = createContext<string | null>(null);
export const IncidentIdProvider = IncidentIdContext.Provider;

/** The incident whose page is around this component. */
export function useIncidentId(): string {
  const id = useContext(IncidentIdContext);
  if (id === null) throw new Error('This part stands outside of an incident page.');
  return id;
}
