import type { LintFinding } from '@kintsugi/contract';
import { PROSE_FIELDS, ProseKey, SECTION_TITLES } from '@kintsugi/domain';
import type { LiveFinding } from '../workbench.ts';

/** A finding as the panel shows it, wherever it was found. */
export interface HelperFinding {
  readonly id: string;
  readonly rule: string;
  /** Where it stands, in words. */
  readonly where: string;
  readonly excerpt: string;
  readonly message: string;
  readonly why: string;
  readonly question: string;
  /** Where it stands, for keeping it: kind and key. */
  readonly place: string;
  readonly live: LiveFinding | null;
  readonly rowId: string | null;
}

/** A prose field's name, with its section where the name alone does not say. */
export function proseName(key: ProseKey): string {
  const field = PROSE_FIELDS.find((candidate) => candidate.key === key);
  if (!field) return key;
  return field.title ?? (field.section === 'appendix' ? 'Appendix' : SECTION_TITLES[field.section]);
}

export const ofLive = (live: LiveFinding): HelperFinding => ({
  id: live.id,
  rule: live.finding.rule,
  where: proseName(live.key),
  excerpt: live.excerpt,
  message: live.finding.message,
  why: live.finding.why,
  question: live.finding.question,
  place: `prose:${live.key}`,
  live,
  rowId: null,
});

const WHERE = { timeline: 'Timeline', cause: 'Root causes', action: 'Action items' } as const;

const whereOf = ({ place }: LintFinding): string => {
  if (place.kind === 'prose') {
    const key = ProseKey.safeParse(place.key);
    return key.success ? proseName(key.data) : 'Text';
  }
  if (place.kind === 'document')
    return place.section ? SECTION_TITLES[place.section] : 'The whole document';
  return WHERE[place.kind];
};

/** A finding of the server, about rows or the whole document. */
export const ofServer = (finding: LintFinding, index: number): HelperFinding => ({
  id: `server-${index}-${finding.rule}`,
  rule: finding.rule,
  where: whereOf(finding),
  excerpt: finding.excerpt,
  message: finding.message,
  why: finding.why,
  question: finding.question,
  place: `${finding.place.kind}:${finding.place.key ?? ''}`,
  live: null,
  rowId: finding.place.kind === 'document' ? null : finding.place.key,
});
