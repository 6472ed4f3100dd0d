import type { LintConfig, RosterEntry } from '@kintsugi/lint';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { peopleQuery, settingsQuery } from '../../workspace/queries.ts';

/** What the language helper knows of the workspace: who may be named, and its rules and terms. */
export interface LintContext {
  readonly roster: readonly RosterEntry[];
  readonly config: LintConfig;
}

/** The workspace's people and its policy on language; empty until they are here. */
export function useLintContext(): LintContext {
  const { data: people } = useQuery(peopleQuery);
  const { data: settings } = useQuery(settingsQuery);
  return useMemo(
    () => ({
      roster: (people?.items ?? []).map(({ name, handle }) => ({ name, handle })),
      config: settings?.languagePolicy ?? {},
    }),
    [people, settings?.languagePolicy],
  );
}
