import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this command runs from; there is none when it was installed as a package. */
const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** A package is replaced with its folder, so what is to last lies elsewhere (XDG base directories). */
const usual = (): string =>
  existsSync(join(checkout, 'packages/cli/src/shared/folders.ts'))
    ? join(checkout, '.kintsugi')
    : join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'kintsugi');

/** Where the server keeps everything: `--data`, else KINTSUGI_DATA, else `.kintsugi` in the checkout. */
export const dataFolder = (given: string | undefined): string =>
  resolve(given ?? (process.env.KINTSUGI_DATA || usual()));

/** Where the command keeps what `kintsugi login` learned (XDG base directories). */
export const configFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'kintsugi', 'config.json');
