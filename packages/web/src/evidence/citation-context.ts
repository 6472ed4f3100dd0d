import type { Citation } from '@kintsugi/domain';
import { createContext, useContext } from 'react';

/** Where a citation points: enough to open it. */
export type CitationTarget = Pick<Citation, 'fileId' | 'file' | 'line'>;

export const CitationContext = createContext<(citation: CitationTarget) => void>(() => undefined);

/** Opens a citation at its line, with context. */
export const useCitationDialog = () => useContext(CitationContext);
