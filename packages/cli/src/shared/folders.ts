import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this command runs from. */
const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where the server keeps everything: `--data`, else KINTSUGI_DATA, else `.kintsugi` in the checkout. */
export const dataFolder = (given: string | undefined): string =>
  resolve(given ?? (process.env.KINTSUGI_DATA || join(checkout, '.kintsugi')));

/** Where the command keeps what `kintsugi login` learned (XDG base directories). */
export const configFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'kintsugi', 'config.json');
