import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Client, createClient } from '@kintsugi/contract';
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from './config-file.ts';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';
import { fetchOrExplain } from './fetch.ts';
import { dataFolder } from './folders.ts';

/** The options of every command that talks to a server. */
export const ServerOptions = z.object({
  url: z.string().optional(),
  apiKey: z.string().optional(),
  data: z.string().optional(),
  json: z.boolean().default(false),
});
export type ServerOptions = z.infer<typeof ServerOptions>;

/** Adds the options that say where the server is, and `--json`. */
export const withServer = (command: Command): Command =>
  command
    .option('--json', 'print the answer as JSON, for machines')
    .optionsGroup('Where the server is:')
    .option('--url <address>', 'its address (else KINTSUGI_URL, else what login remembers)')
    .option('--api-key <key>', 'key to act with (else KINTSUGI_API_KEY, else that of login)')
    .option('--data <folder>', 'data folder of a server that runs on this machine');

/** A server to talk to, and how. */
export interface Connection {
  readonly url: string;
  readonly apiKey: string | undefined;
  readonly client: Client;
}

/**
 * Finds the server: what was said on the command line, in the environment, by `kintsugi login`, or
 * by the server that runs on this machine's data folder, in this order.
 *
 * @throws Failure when none is known
 */
export async function connect(options: ServerOptions): Promise<Connection> {
  const url = baseUrl(await findAddress(options));
  const apiKey = options.apiKey ?? (process.env.KINTSUGI_API_KEY || (await keyFor(url)));
  const client = createClient({
    baseUrl: url,
    ...(apiKey !== undefined && { apiKey }),
    fetch: fetchOrExplain(url),
  });
  return { url, apiKey, client };
}

/** The address of the server in use; undefined when none is known. */
async function findAddress(options: ServerOptions): Promise<string> {
  const said = options.url ?? (process.env.KINTSUGI_URL || undefined);
  if (said !== undefined) return said;
  const found =
    options.data === undefined
      ? ((await readConfig())?.url ?? (await runningAddress(undefined)))
      : await runningAddress(options.data);
  if (found !== undefined) return found;
  throw new Failure({
    exitCode: EXIT.unreachable,
    what: `No Kintsugi is known: none runs on ${dataFolder(options.data)}, and nobody said where another is.`,
    todo: 'Start one with `npm start`, or say where it is: kintsugi login --url https://kintsugi.example.com',
  });
}

/** The remembered key, for the server it belongs to and no other. */
async function keyFor(url: string): Promise<string | undefined> {
  const config = await readConfig();
  return config !== undefined && baseUrl(config.url) === url ? config.apiKey : undefined;
}

/**
 * An address as the client wants it: scheme and host, without a slash at the end.
 *
 * @throws Failure when it is no web address
 */
export function baseUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  }
  throw new Failure({
    exitCode: EXIT.usage,
    what: `“${address}” is not the address of a server.`,
    todo: 'Give it as http://127.0.0.1:4100 or https://kintsugi.example.com.',
  });
}

/** What the server writes into its data folder once it can be reached. */
const LockFile = z.object({ address: z.string().optional() });

/** The address of a server that runs on this machine's data folder; undefined when none says so. */
export async function runningAddress(data: string | undefined): Promise<string | undefined> {
  try {
    const text = await readFile(join(dataFolder(data), 'kintsugi.lock'), 'utf8');
    return LockFile.parse(JSON.parse(text)).address;
  } catch {
    return undefined; // no folder, no lock, or one that a crash left half: nobody runs there
  }
}
