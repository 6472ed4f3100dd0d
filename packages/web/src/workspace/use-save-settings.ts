import { endpoints } from '@kintsugi/contract';
import type { LanguagePolicy, SeverityPolicy } from '@kintsugi/domain';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';

export interface SettingsChange {
  readonly version: number;
  readonly name?: string;
  readonly timeZone?: string;
  readonly severityPolicy?: SeverityPolicy;
  readonly languagePolicy?: LanguagePolicy;
}

/** Changes the workspace or its policies. */
export const useSaveSettings = () =>
  useAct({
    act: (body: SettingsChange) => client.json(endpoints.updateSettings, { body }),
    refresh: [['settings'], ['session'], ['board'], ['incidents'], ['incident']],
    showsError: true,
    done: 'Settings saved.',
  });
