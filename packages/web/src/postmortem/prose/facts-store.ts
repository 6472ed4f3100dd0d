import type { IncidentView } from '@kintsugi/contract';
import { FACT_NAMES, FactKey, factValue } from '@kintsugi/domain';
import { createStore, type Store } from '../../shared/store.ts';

/** The incident whose facts the prose refers to. */
export type FactsStore = Store<IncidentView | null>;

export const createFactsStore = (): FactsStore => createStore<IncidentView | null>(null);

/** A fact as it reads in the text now. */
export function factWords(key: string, incident: IncidentView | null): string {
  const fact = FactKey.safeParse(key).data;
  if (!fact) return `Unknown fact “${key}”`;
  const value = incident === null ? null : factValue(fact, incident);
  return value ?? `${FACT_NAMES[fact]}: not known yet`;
}

/** Markdown with its references to facts (`{{fact:duration}}`) replaced by their values. */
export const withFacts = (markdown: string, incident: IncidentView | null): string =>
  markdown.replace(/\{\{fact:(\w+)\}\}/g, (_, key: string) => factWords(key, incident));
