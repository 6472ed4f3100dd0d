import { readdirSync, readFileSync } from 'node:fs';

/** A sample file of a format, for tests. */
export interface SampleFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The samples in `formats/<format>/samples/`. */
export function samplesOf(format: string): readonly SampleFile[] {
  const folder = new URL(`../formats/${format}/samples/`, import.meta.url);
  return readdirSync(folder).map((name) => ({
    format,
    name,
    bytes: readFileSync(new URL(name, folder)),
  }));
}
