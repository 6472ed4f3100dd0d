import type { PostMortemDocument } from '@kintsugi/domain';
import { parse, stringify } from 'yaml';

/** The number of the file format; a file that carries it was written by this program. */
const FORMAT_VERSION = 1;

/** A citation's file, named once in the front matter so that the table stays readable. */
export interface EvidenceName {
  readonly file: string;
  readonly sha256: string;
}

/** The front matter of a post-mortem: what is not prose, not a table and not a list of causes. */
export function printFrontMatter(
  document: PostMortemDocument,
  evidence: readonly EvidenceName[],
): string {
  const facts = {
    kintsugi: FORMAT_VERSION,
    severity: document.severity,
    severityReason: document.severityReason,
    services: document.services,
    tags: document.tags,
    timeZone: document.timeZone,
    startedAt: document.startedAt,
    detectedAt: document.detectedAt,
    mitigatedAt: document.mitigatedAt,
    resolvedAt: document.resolvedAt,
    participants: document.participants.map(({ name, handle, email, role }) => ({
      name,
      handle,
      email,
      role,
    })),
    evidence,
  };
  const told = Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return `---\n${stringify(told, YAML)}---\n`;
}

/** Every text on one line, so that no line of a text can be taken for anything else. */
const YAML = { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: 1e9 } as const;

/** The front matter as data: its keys and values, or null when it is not a YAML mapping. */
export function readYaml(yaml: string): Record<string, unknown> | null {
  if (yaml.length > MAX_FRONT_MATTER) return null;
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'silent' });
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Far more than 500 participants and 20 000 evidence files need. */
const MAX_FRONT_MATTER = 4_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
