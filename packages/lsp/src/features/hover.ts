import type { Finding } from '@kintsugi/lint';
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../checks/diagnostics.ts';
import { rulePage } from '../rule-page.ts';
import { findingsAt } from './findings-at.ts';

/** What is told about an offset: why it hurts learning, the question to ask instead, ways to say it. */
export function hoverAt(
  document: TextDocument,
  findings: readonly Finding[],
  at: { readonly offset: number; readonly pages: string | undefined },
): Hover | null {
  // A finding on the whole text says nothing about the word under the pointer.
  const here = findingsAt(findings, { start: at.offset, end: at.offset }).filter(
    (finding) => finding.end > finding.start,
  );
  const [first] = here;
  if (!first) return null;
  return {
    range: rangeOf(document, first),
    contents: {
      kind: MarkupKind.Markdown,
      value: here.map((finding) => explain(finding, at.pages)).join('\n\n---\n\n'),
    },
  };
}

function explain(finding: Finding, pages: string | undefined): string {
  const page = rulePage(pages, finding.rule);
  return [
    `**${finding.message}**`,
    finding.why,
    finding.question === '' ? '' : `**Ask instead**: ${finding.question}`,
    finding.fixes.map((fix) => `- ${fix.title}`).join('\n'),
    page === undefined ? `\`${finding.rule}\`` : `[\`${finding.rule}\`](${page})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
