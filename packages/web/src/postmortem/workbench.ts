import type { ProseKey } from '@kintsugi/domain';
import type { Finding, Fix } from '@kintsugi/lint';
import { createContext, useContext } from 'react';
import { createStore, type Store } from '../shared/store.ts';

/** What the margin shows. */
export const PANELS = ['evidence', 'comments', 'language'] as const;
export type Panel = (typeof PANELS)[number];

/** A finding in a field that is being written, with its place in the editor. */
export interface LiveFinding {
  readonly id: string;
  readonly key: ProseKey;
  readonly finding: Finding;
  readonly excerpt: string;
}

/** A comment about to be written on a selection. */
export interface PendingComment {
  readonly key: ProseKey;
  readonly anchor: unknown;
  readonly quote: string;
}

/** What the panels ask of a field that is open in an editor. */
export interface FieldHandle {
  /** Selects a finding's words; false when they are gone. */
  readonly showFinding: (findingId: string) => boolean;
  /** Makes a suggested rewording; false when its words are gone. */
  readonly applyFix: (findingId: string, fix: Fix) => boolean;
  /** Selects the words of a thread; false when they are gone. */
  readonly showThread: (threadId: string) => boolean;
}

export interface WorkbenchState {
  /** Null on a narrow screen while the document is shown. */
  readonly panel: Panel | null;
  readonly fields: ReadonlyMap<ProseKey, FieldHandle>;
  readonly findings: ReadonlyMap<ProseKey, readonly LiveFinding[]>;
  readonly activeFinding: string | null;
  readonly activeThread: string | null;
  readonly pending: PendingComment | null;
}

/** What the parts of an incident's page share: which field is written where, and what is looked at. */
export type Workbench = Store<WorkbenchState>;

export const createWorkbench = (panel: Panel | null): Workbench =>
  createStore<WorkbenchState>({
    panel,
    fields: new Map(),
    findings: new Map(),
    activeFinding: null,
    activeThread: null,
    pending: null,
  });

/** The margin after words in the text were clicked: on a narrow screen the text stays in sight. */
export const panelBeside = (panel: Panel): Panel | null =>
  window.matchMedia('(min-width: 64rem)').matches ? panel : null;

const WorkbenchContext = createContext<Workbench | null>(null);
export const WorkbenchProvider = WorkbenchContext.Provider;

/** The workbench of the incident's page around this component. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('This part stands outside of an incident page.');
  return workbench;
}

/** A copy of a map with one entry set, or removed when the value is null. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): Map<K, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
