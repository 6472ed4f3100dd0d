import type { PostMortemDocument } from '@kintsugi/domain';
import { LineIndex, scanBlocks } from '@kintsugi/markdown/structure';
import { documentTexts } from './engine/document-texts.ts';
import { isEnglish } from './engine/english.ts';
import { findLanguage } from './engine/language.ts';
import { findingsOf } from './engine/report.ts';
import { structureFindings } from './engine/structure.ts';
import type { DocumentFinding } from './finding.ts';
import type { LintOptions } from './options.ts';
import { rosterOf } from './people/roster.ts';
import { shapeOfDocument } from './shape/from-document.ts';

/** Lints a structured post-mortem; each finding names the field it stands in and its offsets there. */
export function lintDocument(
  document: PostMortemDocument,
  options: LintOptions = {},
): { readonly findings: readonly DocumentFinding[] } {
  const { config } = options;
  const roster = rosterOf([
    ...(options.roster ?? []),
    ...(config?.roster ?? []),
    ...document.participants,
  ]);
  const texts = documentTexts(document);
  const english = isEnglish(texts.map(({ text }) => text).join(' '));
  const language = (english ? texts : []).flatMap(({ text, place, kind }) =>
    findingsOf(
      findLanguage(text, scanBlocks(text), { place: kind, roster, config }),
      new LineIndex(text),
      config,
    ).map((finding) => ({ ...finding, place })),
  );
  const structure = structureFindings(shapeOfDocument(document), options).map((finding) => ({
    ...finding,
    line: 1,
    column: finding.start + 1,
    endLine: 1,
    endColumn: finding.end + 1,
  }));
  return { findings: [...structure, ...language] };
}
