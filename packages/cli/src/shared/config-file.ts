import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';
import { configFile } from './folders.ts';

/** What `kintsugi login` remembers. */
export const Config = z.object({ url: z.url(), apiKey: z.string().min(1).optional() });
export type Config = z.infer<typeof Config>;

const unreadable = (file: string, cause: unknown) =>
  new Failure({
    exitCode: EXIT.usage,
    what: `${file} cannot be read as the configuration of kintsugi.`,
    todo: 'Correct it, or write it anew with: kintsugi login',
    cause,
  });

/** The configuration; undefined before the first login. */
export async function readConfig(): Promise<Config | undefined> {
  const file = configFile();
  try {
    return Config.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

/** Writes the configuration so that only this user can read it, whole or not at all. */
export async function writeConfig(config: Config): Promise<string> {
  const file = configFile();
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(draft, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
  return file;
}

/** Forgets the server and the key. */
export async function removeConfig(): Promise<void> {
  await rm(configFile(), { force: true });
}
