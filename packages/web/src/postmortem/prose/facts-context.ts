import { createContext, useContext } from 'react';
import { createFactsStore, type FactsStore } from './facts-store.ts';

const FactsContext = createContext<FactsStore>(createFactsStore());
export const FactsProvider = FactsContext.Provider;

/** The facts that the prose of this page refers to. */
export const useFacts = (): FactsStore => useContext(FactsContext);
