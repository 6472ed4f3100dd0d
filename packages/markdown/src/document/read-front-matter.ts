import { DocumentParticipant, PostMortemDocument } from '@kintsugi/domain';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Span } from '../place.ts';
import type { Draft } from './draft.ts';
import type { EvidenceName } from './front-matter.ts';
import { normaliseInstant } from './instants.ts';

const { shape } = PostMortemDocument;
const FIELDS = {
  severity: shape.severity,
  severityReason: shape.severityReason,
  services: shape.services,
  tags: shape.tags,
  timeZone: shape.timeZone,
  startedAt: shape.startedAt,
  detectedAt: shape.detectedAt,
  mitigatedAt: shape.mitigatedAt,
  resolvedAt: shape.resolvedAt,
} as const;

const EvidenceList = z.array(z.object({ file: z.string(), sha256: z.string() }));

/**
 * Takes the front matter of our own format into the draft. What cannot be read as what it should be
 * is noted and kept in the appendix.
 */
export function takeFrontMatter(
  values: Readonly<Record<string, unknown>>,
  draft: Draft,
  span: Span,
): readonly EvidenceName[] {
  let evidence: readonly EvidenceName[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (key === 'kintsugi') continue;
    if (key === 'evidence' && EvidenceList.safeParse(value).success)
      evidence = EvidenceList.parse(value);
    else if (key === 'participants' && Array.isArray(value)) takeParticipants(value, draft, span);
    else if (!takeField(key, value, draft)) keep(key, value, draft, span);
  }
  return evidence;
}

function takeField(key: string, value: unknown, draft: Draft): boolean {
  if (!isField(key)) return false;
  const read = FIELDS[key].safeParse(value);
  if (!read.success) return false;
  const taken =
    typeof read.data === 'string' && key.endsWith('At') ? normaliseInstant(read.data) : read.data;
  Object.assign(draft.document, { [key]: taken });
  return true;
}

const isField = (key: string): key is keyof typeof FIELDS => Object.hasOwn(FIELDS, key);

function takeParticipants(list: readonly unknown[], draft: Draft, span: Span): void {
  for (const entry of list) {
    const known = {
      handle: null,
      email: null,
      role: 'responder',
      ...(isObject(entry) ? entry : { name: entry }),
    };
    const read = DocumentParticipant.safeParse(known);
    if (read.success) draft.document.participants.push(read.data);
    else keep('participants', [entry], draft, span);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keeps a value of the front matter that has no field of its own, as a list item of the appendix. */
function keep(key: string, value: unknown, draft: Draft, span: Span): void {
  const text = stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
  draft.note(
    'kept',
    `“${key}” of the front matter has no field here; it stands in the appendix.`,
    span,
  );
  draft.write('appendix', `\`\`\`\`yaml\n${text}\n\`\`\`\``);
}
