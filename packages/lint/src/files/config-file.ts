import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The name of the configuration of a repository or a folder. */
export const CONFIG_NAME = 'kintsugi.config.json';

/** Finds the nearest configuration from a folder upwards; looks into each folder once. */
export interface ConfigFinder {
  readonly find: (folder: string) => string | undefined;
}

export function createConfigFinder(): ConfigFinder {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const here = join(folder, CONFIG_NAME);
    const above = dirname(folder);
    const found = existsSync(here) ? here : above === folder ? undefined : find(above);
    known.set(folder, found);
    return found;
  };
  return { find: (folder) => find(resolve(folder)) };
}
