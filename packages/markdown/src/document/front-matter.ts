import type { PostMortemDocument } from '@kintsugi/domain';
import { parse, stringify } from 'yaml';
import type { Span } from '../place.ts';

/** The number of the file format; a file that carries it was written by this program. */
export const FORMAT_VERSION = 1;

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

export interface FrontMatter {
  /** The whole block with its fences. */
  readonly span: Span;
  /** The YAML between them. */
  readonly yaml: Span;
}

/** Where the front matter of a file stands, or null when it has none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 64));
  if (!opening) return null;
  const yamlStart = start + opening[0].length;
  const closing = /\n---[ \t]*(?=\r?\n|$)/g;
  closing.lastIndex = yamlStart - 1;
  const match = closing.exec(text);
  if (!match) return null;
  return {
    span: { start, end: match.index + match[0].length },
    yaml: { start: yamlStart, end: match.index + 1 },
  };
}

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
