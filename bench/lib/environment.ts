import { cpus, release, totalmem, type } from 'node:os';

/** The machine a figure was measured on. */
export interface Environment {
  readonly node: string;
  readonly system: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly date: string;
}

/** Describes this machine. */
export const environment = (): Environment => ({
  node: process.version,
  system: `${type()} ${release()}`,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  date: new Date().toISOString().slice(0, 10),
});
