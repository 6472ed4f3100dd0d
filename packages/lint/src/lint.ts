import type { PostMortemDocument } from '@kintsugi/domain';
import type { DocumentFinding, Finding } from './finding.ts';
import type { LintOptions, LintTextOptions } from './options.ts';

/** What is known of a linted file beside its findings. */
export interface LintedDocument {
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

/** Lints a Markdown file. */
export function lint(_text: string, _options: LintOptions = {}): LintReport {
  throw new Error('Not written yet.');
}

/** Lints a structured post-mortem; each finding names the field it stands in. */
export function lintDocument(
  _document: PostMortemDocument,
  _options: LintOptions = {},
): { readonly findings: readonly DocumentFinding[] } {
  throw new Error('Not written yet.');
}

/** Lints a piece of text as it is typed: the language rules alone. */
export function lintText(_text: string, _options: LintTextOptions): readonly Finding[] {
  throw new Error('Not written yet.');
}
