import type { PostMortemDocument } from '@kintsugi/domain';
import {
  LineIndex,
  type PlacedPart,
  readStructure,
  type Structure,
  scanBlocks,
} from '@kintsugi/markdown/structure';
import { allowanceFor, readAllowances } from './engine/allowed.ts';
import { documentTexts } from './engine/document-texts.ts';
import { isEnglish } from './engine/english.ts';
import { findLanguage, type LanguageMatch } from './engine/language.ts';
import { levelOf } from './engine/levels.ts';
import { structureFindings } from './engine/structure.ts';
import type { DocumentFinding, Finding } from './finding.ts';
import type { LintConfig, LintOptions, LintTextOptions, TextPlace } from './options.ts';
import { type Roster, rosterOf } from './people/roster.ts';
import { shapeOfDocument } from './shape/from-document.ts';
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
  const language = english ? languageOf(structure, options) : [];
  const shaped = kind === 'postmortem' ? structureFindings(shape, options) : [];
  const all = [
    ...language,
    ...shaped.map(({ place: _, ...finding }) => ({ ...finding, ...lines.place(finding) })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const allowances = readAllowances(text);
  const answered = all.flatMap((finding) => {
    const allowance = allowanceFor(allowances, finding);
    return allowance ? [{ rule: finding.rule, reason: allowance.reason, line: finding.line }] : [];
  });
  return {
    findings: all.filter((finding) => !allowanceFor(allowances, finding)),
    document: {
      kind,
      severity: shape.severity,
      actionItems: shape.actions.length,
      words: countWords(text),
      english,
      allowed: answered,
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

function languageOf(structure: Structure, options: LintOptions): Finding[] {
  const roster = rosterOf([...(options.roster ?? []), ...(options.config?.roster ?? [])]);
  const lines = new LineIndex(structure.text);
  return structure.parts.flatMap((part) => {
    const context = { place: placeOf(part), roster };
    return findLanguage(structure.text, part.blocks, context).flatMap((match) =>
      findingOf(match, lines, options.config),
    );
  });
}

function placeOf(part: PlacedPart): TextPlace {
  if (/thank|acknowledg|credit|kudos/i.test(part.title)) return 'thanks';
  if (part.section === 'timeline') return 'timeline';
  if (part.section === 'rootCauses') return 'cause';
  return part.section === 'actions' ? 'action' : 'prose';
}

function findingOf(
  match: LanguageMatch,
  lines: LineIndex,
  config: LintConfig | undefined,
): Finding[] {
  const { rule, start, end, fixes = [] } = match;
  const level = levelOf(rule, config);
  if (level === null) return [];
  return [
    {
      rule: rule.id,
      level,
      message: rule.what,
      why: rule.why,
      question: rule.question,
      ...lines.place({ start, end }),
      fixes,
    },
  ];
}

/** Lints a structured post-mortem; each finding names the field it stands in and its offsets there. */
export function lintDocument(
  document: PostMortemDocument,
  options: LintOptions = {},
): { readonly findings: readonly DocumentFinding[] } {
  const roster = rosterOf([
    ...(options.roster ?? []),
    ...(options.config?.roster ?? []),
    ...document.participants,
  ]);
  const texts = documentTexts(document);
  const english = isEnglish(texts.map(({ text }) => text).join(' '));
  const language = (english ? texts : []).flatMap(({ text, place, kind }) =>
    lintWith(text, kind, roster, options.config).map((finding) => ({ ...finding, place })),
  );
  const shaped = structureFindings(shapeOfDocument(document), options);
  const structure = shaped.map((finding) => ({
    ...finding,
    line: 1,
    column: finding.start + 1,
    endLine: 1,
    endColumn: finding.end + 1,
  }));
  return { findings: [...structure, ...language] };
}

/** Lints a piece of text as it is typed: the language rules alone. */
export function lintText(text: string, options: LintTextOptions): readonly Finding[] {
  const roster = rosterOf([...(options.roster ?? []), ...(options.config?.roster ?? [])]);
  const allowances = readAllowances(text);
  return lintWith(text, options.place, roster, options.config).filter(
    (finding) => !allowanceFor(allowances, finding),
  );
}

function lintWith(
  text: string,
  place: TextPlace,
  roster: Roster,
  config: LintConfig | undefined,
): Finding[] {
  const lines = new LineIndex(text);
  return findLanguage(text, scanBlocks(text), { place, roster }).flatMap((match) =>
    findingOf(match, lines, config),
  );
}
