import {
  LineIndex,
  type PlacedPart,
  readStructure,
  type Structure,
} from '@kintsugi/markdown/structure';
import { answersOf, readAllowances } from './engine/allowed.ts';
import { isEnglish } from './engine/english.ts';
import { findLanguage } from './engine/language.ts';
import { allowanceFindings, findingsOf } from './engine/report.ts';
import { structureFindings } from './engine/structure.ts';
import type { Finding } from './finding.ts';
import type { LintOptions, TextPlace } from './options.ts';
import { rosterOf } from './people/roster.ts';
import { shapeOfStructure } from './shape/from-structure.ts';

/** What is known of a linted file beside its findings. */
export interface LintedDocument {
  /** Whether it was read as a post-mortem, so that the structure rules were applied. */
  readonly kind: 'postmortem' | 'prose';
  readonly severity: string | null;
  readonly actionItems: number;
  readonly words: number;
  /** False when the text is not in English: only the structure rules were applied. */
  readonly english: boolean;
  /** Findings answered with `<!-- kintsugi-allow rule: reason -->`. */
  readonly allowed: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly line: number;
  }[];
}

export interface LintReport {
  readonly findings: readonly Finding[];
  readonly document: LintedDocument;
}

/**
 * Lints a Markdown file: the language rules on its prose, and the structure rules when it is a
 * post-mortem.
 *
 * @throws KintsugiError `markdown/unreadable` for a file beyond `MAX_MARKDOWN_LENGTH`, or binary
 */
export function lint(text: string, options: LintOptions = {}): LintReport {
  const structure = readStructure(text);
  const shape = shapeOfStructure(structure);
  const kind = kindOf(structure, options);
  const english = isEnglish(text);
  const lines = new LineIndex(text);
  const allowances = readAllowances(text);
  const shaped = kind === 'postmortem' ? structureFindings(shape, options) : [];
  const all = [
    ...(english ? languageOf(structure, lines, options) : []),
    ...shaped.map(({ place: _, ...finding }) => ({ ...finding, ...lines.place(finding) })),
    ...allowanceFindings(allowances, lines, options.config),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const answerTo = answersOf(allowances);
  const answered = all.map((finding) => ({ finding, answer: answerTo(finding) }));
  return {
    findings: answered.flatMap(({ finding, answer }) => (answer ? [] : finding)),
    document: {
      kind,
      severity: shape.severity,
      actionItems: shape.actions.length,
      words: countWords(text),
      english,
      allowed: answered.flatMap(({ finding, answer }) =>
        answer ? { rule: finding.rule, reason: answer.reason, line: finding.line } : [],
      ),
    },
  };
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

function kindOf(structure: Structure, { kind = 'auto' }: LintOptions): 'postmortem' | 'prose' {
  if (kind !== 'auto') return kind;
  const titled = /post-?\s?mortem|incident|outage|retro|root cause/i.test(
    structure.title?.text ?? '',
  );
  return structure.sections.length >= 3 || (titled && structure.sections.length > 0)
    ? 'postmortem'
    : 'prose';
}

function languageOf(
  structure: Structure,
  lines: LineIndex,
  { config, ...options }: LintOptions,
): Finding[] {
  const roster = rosterOf([...(options.roster ?? []), ...(config?.roster ?? [])]);
  return structure.parts.flatMap((part) =>
    findingsOf(
      findLanguage(structure.text, part.blocks, { place: placeOf(part), roster, config }),
      lines,
      config,
    ),
  );
}

function placeOf(part: PlacedPart): TextPlace {
  if (/thank|acknowledg|credit|kudos/i.test(part.title)) return 'thanks';
  if (part.section === 'timeline') return 'timeline';
  if (part.section === 'rootCauses') return 'cause';
  return part.section === 'actions' ? 'action' : 'prose';
}
