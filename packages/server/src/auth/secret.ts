import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerError } from '../errors.ts';

const FILE = 'secret';
const SHORTEST = 32;

/**
 * The secret that signs session cookies: KINTSUGI_SECRET when given, otherwise one that was made on the
 * first start and lies in the data folder, readable by its owner alone.
 *
 * @throws ServerError `SECRET_TOO_SHORT`
 */
export async function loadSecret(dataFolder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return longEnough(given, 'KINTSUGI_SECRET');
  const file = join(dataFolder, FILE);
  const kept = await readIfThere(file);
  return longEnough(kept ?? (await makeSecret(file)), file);
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Put in place in one step, so that a crash leaves no half of one. */
async function makeSecret(file: string): Promise<string> {
  const secret = randomBytes(48).toString('base64url');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return secret;
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= SHORTEST) return secret;
  throw new ServerError('SECRET_TOO_SHORT', {
    what: `The secret that signs sessions has ${secret.length} characters; ${SHORTEST} are needed.`,
    where,
    todo: 'Use a longer one, such as the output of `openssl rand -base64 48`.',
  });
}
