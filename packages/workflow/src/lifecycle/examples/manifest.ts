import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  IncidentTimes,
  Instant,
  KeyMoment,
  KintsugiError,
  Label,
  line,
  ParticipantRole,
  Severity,
  SeverityFacts,
  TimeZone,
} from '@kintsugi/domain';
import { z } from 'zod';

/** `incident.json` of a worked example, as far as it is loaded. */
const Manifest = z.object({
  title: line(200),
  about: z.string().max(500).optional(),
  severity: Severity,
  severityFacts: SeverityFacts,
  severityReason: z.string().nullish(),
  services: z.array(Label),
  tags: z.array(Label),
  ...IncidentTimes.shape,
  participants: z.array(
    z.object({ name: line(120), email: z.email().nullish(), role: ParticipantRole }),
  ),
  postmortem: z.string(),
  evidence: z.array(z.object({ file: z.string(), zone: TimeZone.optional() })),
  timeline: z
    .array(
      z.object({
        at: Instant,
        text: z.string(),
        keyMoment: KeyMoment.nullable(),
        source: z.string(),
        line: z.int(),
      }),
    )
    .default([]),
});

/** A worked example on disk. */
export interface Example extends z.output<typeof Manifest> {
  readonly id: string;
  readonly folder: string;
}

const NAME = /^[a-z0-9][a-z0-9-]*$/;

/** The worked examples of a folder, by id; one without an `incident.json` is none. */
export async function readExamples(folder: string): Promise<Example[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ifMissing([]));
  const ids = entries.filter((entry) => entry.isDirectory() && NAME.test(entry.name));
  const found = await Promise.all(ids.map(({ name }) => read(folder, name)));
  return found.filter((example) => example !== null).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * One worked example.
 *
 * @throws KintsugiError `not-found`
 */
export async function readExample(folder: string, id: string): Promise<Example> {
  const example = NAME.test(id) ? await read(folder, id) : null;
  if (example) return example;
  throw new KintsugiError(
    'not-found',
    `There is no worked example called ${id}. GET /examples lists them.`,
  );
}

async function read(parent: string, id: string): Promise<Example | null> {
  const folder = join(parent, id);
  const text = await readFile(join(folder, 'incident.json'), 'utf8').catch(ifMissing(null));
  return text === null ? null : { ...Manifest.parse(JSON.parse(text)), id, folder };
}

/** For a file or folder that need not be there. */
const ifMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
