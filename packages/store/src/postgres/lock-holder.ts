import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { startOf } from './processes.ts';

/** Who holds a data folder, as written in its lock file. */
export type LockHolder = z.infer<typeof lockHolder>;

/** The lock file's content. Unknown fields of a later version are let through. */
export const lockHolder = z.object({
  pid: z.number().int().positive(),
  /** When that process started, as the system tells it: a number may be given to another process. */
  processStart: z.string().optional(),
  host: z.string(),
  /** The running system and its process numbering: after a reboot or in another container, another. */
  system: z.string().optional(),
  since: z.iso.datetime(),
  /** Where it serves, once it does. */
  address: z.string().optional(),
});

/** Describes this process as the holder. */
export async function describeSelf(): Promise<LockHolder> {
  const processStart = await startOf(process.pid);
  const system = await currentSystem();
  return {
    pid: process.pid,
    ...(processStart && { processStart }),
    host: hostname(),
    ...(system && { system }),
    since: new Date().toISOString(),
  };
}

async function currentSystem(): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined; // not Linux
  }
}
